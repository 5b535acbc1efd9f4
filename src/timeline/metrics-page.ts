import { metricDefinitions } from './metric-definitions.ts'
import { formulaOf } from './metric-formula.ts'

/**
 * The text of `docs/metrics.md`: every metric with its formula, for others count differently under the same name.
 *
 * @param meaningOf what a metric means, in one sentence
 */
export function renderMetricsPage(meaningOf: (key: string) => string): string {
  const sections = metricDefinitions.map((definition) => {
    const { key, source, note } = definition
    const lines = [
      `### ${key}`,
      meaningOf(key),
      [`- Formula: \`${formulaOf({ definition })}\``, `- Source: ${source}`].join('\n'),
      ...(note === undefined ? [] : [note]),
    ]
    return lines.join('\n\n')
  })
  return `${[introduction, ...sections, ownMetrics, overMany].map((part) => part.trim()).join('\n\n')}\n`
}

const introduction = `# Metrics

A metric is a named duration between two events of a record. \`forthright timeline\` and the postmortem print each with its formula,
because tools disagree about the names: "MTTR" alone may mean four things, so no metric is called that.

A value is an interval, as wide as the times are imprecise: from 9 to 25 November are 15 to 17 days. Where the end cannot come
before the beginning, no value is less than nothing. Of several events that fit, the first counts; \`detection or
vendor-disclosure\` means a detection if the record has one, and a disclosure if not.

A value is told in its two largest units: one figure is cut off, an upper bound is rounded up, a lower bound down. Between two times
that are stamped to the minute it is one figure in minutes. JSON has both bounds in milliseconds.

| state | meaning |
| --- | --- |
| recorded | It has a value. |
| pending | It has begun and is still to end, or ended at a time that nobody recorded. With \`--as-of\` it is told how long it has lasted at least. |
| not-applicable | Nothing began, or nothing more is to be expected: it is not shown. |
| invalid | The times contradict each other: it would be negative. |

Somebody who came in, was shut out and came in again is measured each time: there are several metrics of one key then, and a document
tells the days of each. A document leaves out a metric that says no more than another, as both begin and end with the same events:
the time to respond beside the time to contain. JSON and \`stats\` have all.

A metric is seen by those who may see every event on which it rests. A \`vendor-disclosure\` counts as told to us if its \`to\` is \`us\` or
absent.

## Metrics of every record`

const ownMetrics = `## Metrics of your own

The file \`forthright.config.yaml\`, beside the records or in a folder above them, defines more of them:

\`\`\`yaml
# yaml-language-server: $schema=./node_modules/forthright/schema/project.schema.json
metrics:
  - key: x-time-to-print
    name: { en: Time to print the letters, it: Tempo di stampa delle lettere }
    begins: [letters-written, decision]
    ends: [letters-posted]
\`\`\`

\`begins\` and \`ends\` name events by id or by kind; the first name that the record has counts. A name that is not given in the
language of a document is printed in another.`

const overMany = `## Over many records

\`forthright stats [PATH…] --by quarter\` prints of each metric

- \`n\`: how many have a value, and \`missing\`: how many have begun and have none. What each vendor of a chain has for itself counts
  once for each;
- the median and the 90th percentile by nearest rank, so that each is a duration that was measured. Of imprecise values the lower and
  the upper bounds are ranked apart: the interval holds the true one, whatever the values are;
- \`imprecise\`: how many of the n are not known to the minute, and beside the interval over all the same for the precise ones
  alone.

There are no sums and no means: one long incident would decide them. Records with errors are left out and counted. An incident belongs
to the year, quarter or month in which we noticed it or were told, in the zone of its record.`
