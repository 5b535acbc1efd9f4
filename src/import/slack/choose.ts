import { at, has, items, peek, type View } from '../json/view.ts'

/** The reactions by which people mark a message for the timeline, where nobody says which. */
const marks: ReadonlySet<string> = new Set([
  'pushpin',
  'round_pushpin',
  'bookmark',
  'memo',
  'triangular_flag_on_post',
  'star',
  'clock',
  'stopwatch',
  'hourglass',
  'timeline',
])

/** Whether somebody pinned a message, or marked it with one of the usual reactions. */
export function isMarked(message: View): boolean {
  const isPinned =
    items(at(message, 'pinned_to')).length > 0 ||
    has(message, 'pinned_info') ||
    peek(at(message, 'subtype')) === 'pinned_item'
  return isPinned || reactionsOf(message).some((name) => marks.has(name))
}

/**
 * What chooses messages, as the command line takes it: `:pushpin:` by reaction, `pinned`, `all`, `from:Ada` by author, and any
 * other words by text. A message is chosen if one of them fits.
 */
export function chooser(
  choices: readonly string[],
  authorOf: (message: View) => string | undefined,
  says: (message: View) => string,
): (message: View) => boolean {
  return (message) =>
    choices.some((choice) => {
      const small = choice.trim().toLowerCase()
      const reaction = /^:([^:\s]+):$/.exec(small)?.[1]
      if (small === 'all') return true
      if (small === 'pinned') return items(at(message, 'pinned_to')).length > 0 || has(message, 'pinned_info')
      if (reaction !== undefined) return reactionsOf(message).includes(reaction)
      const author = /^(?:from|by):\s*@?(.+)$/.exec(small)?.[1]
      if (author !== undefined)
        return [authorOf(message), peek(at(message, 'user'))].some(
          (name) => name?.toLowerCase().includes(author) ?? false,
        )
      const words = small.replace(/^text:\s*/, '')
      return [peek(at(message, 'text')) ?? '', says(message)].some((text) =>
        text.toLowerCase().includes(words),
      )
    })
}

function reactionsOf(message: View): readonly string[] {
  // A skin tone is part of the name: `+1::skin-tone-2`.
  return items(at(message, 'reactions')).flatMap(
    (reaction) => peek(at(reaction, 'name'))?.split('::')[0] ?? [],
  )
}
