/** A YAML file is imported as its text: it is data for people to edit, and read by the schema of what it is. */
declare module '*.yaml' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the loader of text gives a default export
  export default text
}

/** A YAML file that nobody but us writes is imported as JSON, which the build makes of it: it is read in no time. */
declare module '*.yaml?json' {
  const json: string
  // biome-ignore lint/style/noDefaultExport: the loader of text gives a default export
  export default json
}
