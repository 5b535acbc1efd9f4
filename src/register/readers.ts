import { mayShow } from '../document/index.ts'
import type { Audience } from '../record/index.ts'

/** A value as readers get it: told, kept from them, or nowhere in the record. */
export type Told<Value> =
  | { readonly state: 'told'; readonly value: Value }
  | { readonly state: 'withheld' }
  | { readonly state: 'absent' }

/** A list as readers get it: what they may see, and whether there is more. */
export interface Listed<Value> {
  readonly shown: readonly Value[]
  readonly withheld: boolean
}

/** What readers of an audience get of a record's values. */
export interface Readers {
  readonly audience: Audience
  readonly maySee: (...audiences: readonly Audience[]) => boolean
  readonly tell: <Value>(value: Value | undefined, ...audiences: readonly Audience[]) => Told<Value>
  readonly list: <Value extends { readonly audience: Audience }>(values: readonly Value[]) => Listed<Value>
}

export const absent = { state: 'absent' } as const
export const withheld = { state: 'withheld' } as const

/** The readers of an audience. */
export function readersOf(audience: Audience): Readers {
  const maySee = (...audiences: readonly Audience[]): boolean =>
    audiences.every((one) => mayShow(audience, one))
  return {
    audience,
    maySee,
    tell: (value, ...audiences) => {
      if (value === undefined) return absent
      return maySee(...audiences) ? { state: 'told', value } : withheld
    },
    list: (values) => {
      const shown = values.filter((value) => maySee(value.audience))
      return { shown, withheld: shown.length < values.length }
    },
  }
}

/** Each shown value made into another. */
export function mapped<Value, Made>(
  { shown, withheld }: Listed<Value>,
  make: (value: Value) => Made,
): Listed<Made> {
  return { shown: shown.map(make), withheld }
}
