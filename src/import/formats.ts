import { cstate } from './cstate.ts'
import { divd } from './divd.ts'
import { github } from './github/index.ts'
import type { Importer } from './importer.ts'
import { incidentIo } from './incident-io/index.ts'
import { opsgenie } from './opsgenie/index.ts'
import { pagerduty } from './pagerduty/index.ts'
import { slack } from './slack/index.ts'
import { statuspage } from './statuspage.ts'
import { bodyfile } from './table/bodyfile.ts'
import { csv } from './table/csv.ts'
import { tickets } from './table/tickets.ts'
import { timesketch } from './table/timesketch.ts'
import { upptime } from './upptime.ts'
import { veris } from './veris/index.ts'

/** The importers of files that a tool wrote in a form of its own, as against what people write. */
export const formatImporters: readonly Importer[] = [
  veris,
  statuspage,
  cstate,
  divd,
  pagerduty,
  opsgenie,
  incidentIo,
  slack,
  upptime,
  github,
  timesketch,
  bodyfile,
  tickets,
  csv,
]
