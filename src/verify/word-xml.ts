import { SaxesParser } from 'saxes'
import { Unreadable } from './edited.ts'

export interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Walks through a part of a Word document from tag to tag.
 *
 * @throws Unreadable if it is not well-formed, or has a document type
 */
export function walk(xml: string, { open: opened, text, close }: Handlers): void {
  if (xml === '') return
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw new Unreadable(`XML that is not well-formed (${error.message.replace(/^\d+:\d+: /, '')})`)
  })
  parser.on('doctype', () => {
    throw new Unreadable('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => opened?.(name, attributes))
  parser.on('text', (words) => text?.(words))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.write(xml).close()
}

/** Whether a property such as `w:vanish` is on; it is, if it does not say otherwise. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '')
}
