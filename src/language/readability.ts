/** A way to tell how hard a text is to read, established for its language. */
export interface ReadabilityMeasure {
  readonly name: string
  /** Whether a higher figure is easier. */
  readonly isHigherEasier: boolean
  /** From here on a letter is hard for a general reader. */
  readonly limit: number
  readonly of: (counts: TextCounts) => number
}

/** What the measures count. */
export interface TextCounts {
  readonly sentences: number
  readonly words: number
  readonly letters: number
  readonly syllables: number
  /** Words of more than six letters. */
  readonly longWords: number
}

const perSentence = ({ words, sentences }: TextCounts): number => words / sentences
const perWord = ({ syllables, words }: TextCounts): number => syllables / words

/**
 * The measure of each language. Where none is established for a language, LIX, which counts only letters and words.
 *
 * - `en`: Flesch Reading Ease (Flesch 1948, A new readability yardstick); below 50 "fairly difficult" ends
 * - `it`: Gulpease (Lucisano and Piemontese 1988); below 40 hard for who left school at eighteen
 * - `de`: Flesch for German (Amstad 1978)
 * - `fr`: Flesch for French (Kandel and Moles 1958)
 * - `es`: Lecturabilidad (Fernández Huerta 1959, in the corrected form of Fernández 2017: words per sentence)
 * - else: LIX (Björnsson 1968); above 55 "very difficult" begins
 */
const measures: Readonly<Record<string, ReadabilityMeasure>> = {
  en: {
    name: 'Flesch reading ease',
    isHigherEasier: true,
    limit: 40,
    of: (counts) => 206.835 - 1.015 * perSentence(counts) - 84.6 * perWord(counts),
  },
  it: {
    name: 'Gulpease index',
    isHigherEasier: true,
    limit: 40,
    of: ({ sentences, letters, words }) => 89 + (300 * sentences - 10 * letters) / words,
  },
  de: {
    name: 'Flesch index for German (Amstad)',
    isHigherEasier: true,
    limit: 30,
    of: (counts) => 180 - perSentence(counts) - 58.5 * perWord(counts),
  },
  fr: {
    name: 'Flesch index for French (Kandel and Moles)',
    isHigherEasier: true,
    limit: 40,
    of: (counts) => 207 - 1.015 * perSentence(counts) - 73.6 * perWord(counts),
  },
  es: {
    name: 'Fernández Huerta index',
    isHigherEasier: true,
    limit: 45,
    of: (counts) => 206.84 - 60 * perWord(counts) - 1.02 * perSentence(counts),
  },
}
const lix: ReadabilityMeasure = {
  name: 'LIX',
  isHigherEasier: false,
  limit: 55,
  of: ({ words, sentences, longWords }) => words / sentences + (100 * longWords) / words,
}

/** How hard some texts of one language are to read. */
export interface Readability {
  readonly measure: ReadabilityMeasure
  /** Rounded to a whole number: the measures are not finer than that. */
  readonly score: number
  readonly isHard: boolean
  /** The sentences, the hardest first, with the text that each stands in. */
  readonly hardest: readonly { readonly sentence: string; readonly text: number }[]
}

/** Below this many words a figure says nothing. */
const fewest = 40

/**
 * How hard texts are to read together, by the measure of their language.
 *
 * @param tag BCP 47
 * @param texts plain text, without markup
 * @param inEnglish counts the syllables of an English word, whose spelling tells little; without it they are estimated
 * @returns `undefined` of a script that the measures do not count, or of too few words
 */
export function readabilityOf(
  tag: string,
  texts: readonly string[],
  inEnglish?: (word: string) => number,
): Readability | undefined {
  const language = tag.split('-')[0] ?? tag
  const measure = measures[language] ?? lix
  const sentences = texts.flatMap((value, text) =>
    sentencesOf(value).map((sentence) => ({
      sentence,
      text,
      counts: countsOf(sentence, language, inEnglish),
    })),
  )
  const counts = sentences.map((one) => one.counts).reduce(sum, nothing)
  if (counts.words < fewest || counts.letters / counts.words > 20) return undefined
  const score = Math.round(measure.of(counts))
  const ease = (one: TextCounts): number => (measure.isHigherEasier ? measure.of(one) : -measure.of(one))
  return {
    measure,
    score,
    isHard: measure.isHigherEasier ? score < measure.limit : score > measure.limit,
    hardest: sentences
      .filter((one) => one.counts.words >= 8)
      .sort((a, b) => ease(a.counts) - ease(b.counts))
      .map(({ sentence, text }) => ({ sentence, text })),
  }
}

const nothing: TextCounts = { sentences: 0, words: 0, letters: 0, syllables: 0, longWords: 0 }

function sum(a: TextCounts, b: TextCounts): TextCounts {
  return {
    sentences: a.sentences + b.sentences,
    words: a.words + b.words,
    letters: a.letters + b.letters,
    syllables: a.syllables + b.syllables,
    longWords: a.longWords + b.longWords,
  }
}

/** A sentence ends with a stop before space and a capital, a digit or a quotation mark; each text ends one. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…;]["»”’)]?)\s+(?=["«“„¿¡(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[A-Za-z]/.test(sentence) || /\p{L}/u.test(sentence))
}

/** Patterns of words and letters, and of a mute `e` at the end of a word by language. */
interface Script {
  readonly word: RegExp
  readonly letter: RegExp
  readonly mute: Readonly<Record<string, RegExp>>
}

const everyScript: Script = {
  word: /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu,
  letter: /[\p{L}\p{N}]/gu,
  mute: { fr: /(?<=\p{L}{2})e(?:s|nt)?$/u, en: /(?<=\p{L}{2})e[sd]?$/u },
}

/** The same of texts that have no other characters than these: patterns over all of Unicode take long to make. */
const western = /^[\s -~À-ÖØ-öø-ÿ’‘“”„«»–—…]*$/
const westernScript: Script = {
  word: /[A-Za-zÀ-ÖØ-öø-ÿ0-9]+(?:['’-][A-Za-zÀ-ÖØ-öø-ÿ0-9]+)*/g,
  letter: /[A-Za-zÀ-ÖØ-öø-ÿ0-9]/g,
  mute: { fr: /(?<=[A-Za-zÀ-ÖØ-öø-ÿ]{2})e(?:s|nt)?$/, en: /(?<=[A-Za-zÀ-ÖØ-öø-ÿ]{2})e[sd]?$/ },
}

function countsOf(
  sentence: string,
  language: string,
  inEnglish: ((word: string) => number) | undefined,
): TextCounts {
  const script = western.test(sentence) ? westernScript : everyScript
  const mute = script.mute[language]
  const count = language === 'en' && inEnglish ? inEnglish : (word: string) => syllablesOf(word, mute)
  const words = sentence.match(script.word) ?? []
  const lengths = words.map((word) => word.match(script.letter)?.length ?? 0)
  return {
    sentences: 1,
    words: words.length,
    letters: lengths.reduce((total, length) => total + length, 0),
    syllables: words.reduce((total, word) => total + Math.max(1, count(word)), 0),
    longWords: lengths.filter((length) => length > 6).length,
  }
}

/** A syllable is a group of vowels; a mute `e` at the end of a French or English word is none. */
function syllablesOf(word: string, mute: RegExp | undefined): number {
  const spoken = mute ? word.replace(mute, '') : word
  return spoken.normalize('NFC').match(/[aeiouyàáâäæèéêëìíîïòóôöœùúûüÿ]+/giu)?.length ?? 1
}
