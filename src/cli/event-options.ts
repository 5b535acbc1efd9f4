/** What the options of `forthright add event` say: the fields of an event, by their names in camel case. */
export interface AddEventOptions {
  readonly id?: string
  readonly kind?: string
  readonly by?: string
  readonly to?: string
  readonly at?: string
  readonly end?: string
  readonly after?: readonly string[]
  readonly before?: readonly string[]
  readonly learned?: string
  readonly audience?: string
  readonly source?: readonly string[]
  readonly stage?: string
  readonly under?: readonly string[]
  readonly applies?: boolean
  readonly reasons?: string
  readonly corrects?: readonly string[]
  readonly said?: string
  readonly instead?: string
  readonly knownSince?: string
  readonly nextUpdate?: string
  readonly text?: string
  readonly lang?: string
  readonly inOrder: boolean
  readonly dryRun: boolean
}
