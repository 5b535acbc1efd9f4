import type { Moment } from '../time/index.ts'

/** A legal or contractual period as a picture shows it. */
export interface PictureClock {
  /** What it is, in the picture's language. */
  readonly label: string
  /** What began it. */
  readonly from: Moment
  /** When it ends or ended; a period without a fixed length has none. */
  readonly to?: Moment | undefined
  /** A key of the vocabulary's `clocks.states`; one that it does not have is shown as it is. */
  readonly state: string
}
