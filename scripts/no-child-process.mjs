/** Stands in the bundle for `node:child_process`, which nothing there may use. */
export function spawn() {
  throw new Error('forthright starts no other program')
}
