/** Whether a text is an address as a record may hold it. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && text.length <= 2000
}
