import { formatRecord } from '../edit/index.ts'

/** A draft in canonical form: records are born in it, so that formatting changes only what people changed. */
export async function canonicalDraft(path: string, draft: string): Promise<string> {
  const formatting = await formatRecord(path, draft)
  return formatting.ok ? formatting.text : draft
}
