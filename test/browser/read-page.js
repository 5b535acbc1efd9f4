/** Runs in the page: what it says, and all in it that could act. */
(() => {
  const active = []
  const words = []
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) active.push(`comment: ${node.data}`)
    if (node instanceof Text && !node.parentElement?.closest('head, svg, style')) words.push(node.data)
    if (!(node instanceof Element)) continue
    if (node.localName === 'meta' && node.getAttribute('http-equiv')?.toLowerCase() === 'refresh') active.push('refresh')
    const name = node.localName
    if (/^(script|iframe|object|embed|form|input|button|img|image|video|audio|link|base|foreignobject|animate|set)$/i.test(name))
      active.push(`element: ${name}`)
    for (const { name: attribute, value } of node.attributes) {
      if (/^on|^(src|srcdoc|action|formaction|ping|background|poster)$/i.test(attribute))
        active.push(`attribute: ${name} ${attribute}`)
      if (/href$/i.test(attribute) && !/^(https?:\/\/|mailto:|#[\w-]+$)/i.test(value)) active.push(`link: ${value}`)
    }
  }
  return { text: words.join(''), title: document.title, active }
})()
