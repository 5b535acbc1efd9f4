/** A Typst file is imported as its text: the look of a printed document. */
declare module '*.typ' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the loader of text gives a default export
  export default text
}
