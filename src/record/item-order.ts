/** What an item is, whose, and how far it is: the keys that are read first, in their order. */
export const firstOfItem: readonly string[] = [
  'id',
  'kind',
  'type',
  'category',
  'title',
  'by',
  'to',
  'stage',
  'owner',
  'due',
  'status',
  'ticket',
]
