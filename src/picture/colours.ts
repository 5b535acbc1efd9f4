/** The colours of a picture, by name: on light paper and on dark. Words have at least 4.5:1 on either, marks 3:1. */
export const colours = {
  paper: { light: '#fdfdfc', dark: '#17181a' },
  ink: { light: '#1c1d1f', dark: '#e4e5e7' },
  quiet: { light: '#55585d', dark: '#a6a9ae' },
  leader: { light: '#888c92', dark: '#757980' },
  tint: { light: '#f1f2f3', dark: '#222427' },
  occurrence: { light: '#b3412a', dark: '#f0876c' },
  'detection-and-analysis': { light: '#1f5fa8', dark: '#7db4f2' },
  'containment-eradication-recovery': { light: '#23754a', dark: '#6cc497' },
  'post-incident': { light: '#7a4fa3', dark: '#c3a0ea' },
  other: { light: '#6b6e73', dark: '#a6a9ae' },
  running: { light: '#8a5a00', dark: '#e3b34c' },
  met: { light: '#23754a', dark: '#6cc497' },
  missed: { light: '#b3261e', dark: '#f28b82' },
} as const
export type Colour = keyof typeof colours

/** `auto` follows what the reader prefers; the others are for where nobody can ask (paper, raster pictures). */
export type Theme = 'auto' | 'light' | 'dark'

const uses = [
  ['f', 'fill'],
  ['s', 'stroke'],
  ['g', 'stop-color'],
] as const

/** Attributes' classes: `f-ink` fills with ink, `s-leader` strokes with the colour of leaders, `g-met` is for gradients. */
export type ColourClass = `${(typeof uses)[number][0]}-${Colour}`

/**
 * The style sheet of a picture. Every rule is confined to its class, so that it can stand inside a page.
 *
 * @param body the picture's elements: only the rules that they use are written
 */
export function styleSheet(theme: Theme, rules: Readonly<Record<string, string>>, body: string): string {
  const used = Object.entries(colours).filter(([name]) =>
    uses.some(([letter]) => new RegExp(`[" ]${letter}-${name}[" ]`).test(body)),
  )
  const colourRules = used.flatMap(([name, shades]) =>
    uses
      .filter(([letter]) => new RegExp(`[" ]${letter}-${name}[" ]`).test(body))
      .map(([letter, property]) => {
        const value = theme === 'auto' ? `var(--${name})` : shades[theme]
        return `.forthright .${letter}-${name}{${property}:${value}}`
      }),
  )
  const variables = (shade: 'light' | 'dark'): string =>
    `.forthright{color-scheme:${shade};${used.map(([name, shades]) => `--${name}:${shades[shade]}`).join(';')}}`
  return [
    ...(theme === 'auto'
      ? [
          variables('light'),
          `@media screen and (prefers-color-scheme:dark){${variables('dark')}}`,
          '@media print{.forthright{--paper:#fff}}',
        ]
      : []),
    ...colourRules,
    ...Object.entries(rules).map(([selector, rule]) => `.forthright ${selector}{${rule}}`),
  ].join('\n')
}
