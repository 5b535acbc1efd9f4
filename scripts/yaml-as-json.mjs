import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'

/** A plugin of esbuild: `import json from './x.yaml?json'` gives what a YAML file says, as the text of JSON. */
export const yamlAsJson = {
  name: 'yaml-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path, suffix }) =>
      suffix === '?json'
        ? { contents: JSON.stringify(load(readFileSync(path, 'utf8'))), loader: 'text' }
        : undefined,
    )
  },
}
