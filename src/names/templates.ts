/**
 * The evidence there is for and against names: every template of it, with its name and its reason. A template
 * with its values (the word before + 氏) is one piece of evidence; `dictionaries/weights.tsv` holds its weights.
 * To add one: a line here, a line where it is collected (`evidence-of-words.ts` for words, `evidence-of-spans.ts`
 * for whole candidates, `evidence-of-context.ts` for what stands around them), and `npm run fit`.
 */
const TABLE = {
  // Of a word that may be the beginning, the inside, the end or the whole of a name.
  any: ["any word", "How often words are in names at all."],
  pos: ["part of speech", "IPADIC marks many proper nouns, and a verb is rarely part of one."],
  posShape: ["part of speech and script", "An unknown word in katakana or Latin letters is often a name."],
  word: [
    "word",
    "Common words begin, end or break names: 銀行, 会議. Proper nouns count only as their class.",
  ],
  categories: ["categories", "What the dictionaries say the word can be."],
  categoriesPos: [
    "categories and part of speech",
    "The tokenizer's choice and the dictionaries' confirm each other.",
  ],
  category: ["a category", "A list has the word: a company, a listed leader, a city of the world."],
  lastCharacter: ["last character", "川, 市 and 社 end names even inside one word."],
  lastTwo: ["last two characters", "ビル and 大学 end names even inside one word."],
  firstCharacter: ["first character", "新, 東 and 全 begin names."],
  use: [
    "use",
    "Words used alike are names alike, by the components of the vector that tells how a word is used.",
  ],
  useBefore: ["use of the word before", "Words used alike announce the same."],
  useAfter: ["use of the word after", "Words used alike confirm the same."],
  likeness: ["likeness", "Which kind of names in the dictionaries the spelling resembles."],
  dominance: ["dominant reading", "How much more frequent one reading of the word is than the next."],
  dominancePos: [
    "dominant reading and part of speech",
    "Whether the tokenizer followed the frequent reading.",
  ],
  posBefore: ["part of speech before", "Names follow particles and titles, not numbers."],
  posAfter: ["part of speech after", "Names precede particles, titles and suffixes."],
  wordBefore: ["word before", "株式会社 and 元 announce names."],
  wordAfter: ["word after", "氏, 社長 and 市内 follow names."],
  categoriesBefore: ["categories before", "A surname is followed by a given name."],
  categoriesAfter: ["categories after", "A given name confirms a surname."],
  posPairBefore: ["part of speech with the one before", "Compounds are glued by grammar."],
  posPairAfter: ["part of speech with the one after", "Compounds are glued by grammar."],
  wordBeforePos: ["word before and part of speech", "What a word announces depends on what follows."],
  wordAfterPos: ["word after and part of speech", "What a word confirms depends on what precedes."],
  wordPairBefore: ["word with the one before", "Fixed pairs: 国立|大学."],
  wordPairAfter: ["word with the one after", "Fixed pairs: 新聞|社."],
  categoriesPairBefore: ["categories with those before", "Surname and given name, prefecture and city."],
  categoriesPairAfter: ["categories with those after", "Surname and given name, prefecture and city."],
  cluster: ["cluster", "Words used alike are names alike: the cluster of ビッターズ holds 楽天."],
  groupPairAfter: ["groups of the word and the one after", "Kinds of words that follow each other."],
  classes: ["classes around", "The classes of a word and its neighbours."],
  bracket: ["inside brackets", "Titles of works stand in 『』, readings in （）."],
  longMatch: ["inside a longer entry", "The words around make up an entry of the dictionaries."],

  // Of a whole candidate.
  rule: ["rule", "A rule proposed it."],
  length: ["length and script", "Names of people in kanji have two to five characters."],
  words: ["number of words", "Long chains of words are rarely one name."],
  spanCategory: ["a category of the whole", "A dictionary has the whole."],
  spanCategories: ["the categories of the whole", "A dictionary has the whole, and what else it can be."],
  spanCategoriesShape: ["the categories of the whole and its script", "Entries in kanji are more ambiguous."],
  spanUnknown: ["in no dictionary", "A single common noun that no dictionary knows as a name is none."],
  headCategories: ["the categories without the last word", "A known name with a suffix: 京都|駅."],
  sequence: ["class sequence", "Surname+given name, place+suffix: the build of the whole."],
  sequenceAfter: ["class sequence and class after", "The build and what follows."],
  sequenceBefore: ["class sequence and class before", "The build and what precedes."],
  sequenceAround: ["class sequence and classes around", "The build and both sides."],
  sequenceWordAfter: ["class sequence and word after", "The build and the word that follows."],
  sequenceWordBefore: ["class sequence and word before", "The build and the word that precedes."],
  lastWord: ["last word", "The head of a Japanese name is its last word."],
  lastWordFirstClass: ["last word and first class", "大学 after a place or a person."],
  lastWords: ["last two words", "Longer heads: 株式|会社, 研究|センター."],
  firstWord: ["first word", "国立 and 日本 begin organizations."],
  firstWords: ["first two words", "Longer openings."],
  headClass: ["class of the last word", "The head's class, with the number of words."],
  headWord: ["last word and the class before it", "市 after a place, 会 after a common noun."],
  around: ["words on both sides of the whole", "Frames such as の … は."],
  posAround: ["parts of speech on both sides", "The grammar on both sides."],
  before: ["word before the whole", "What the word before announces."],
  after: ["word after the whole", "What the word after confirms."],
  before2: ["two words before the whole", "What the words before announce."],
  after2: ["two words after the whole", "What the words after confirm."],
  chunk: ["whole run of nouns", "A candidate that leaves nouns beside it is often cut wrongly."],
  edgeBefore: ["classes at the left edge", "What may be cut apart at the left."],
  edgeAfter: ["classes at the right edge", "What may be cut apart at the right."],
  punctuation: ["punctuation on both sides", "Quoted, listed or bracketed."],
  spanBracket: ["the whole inside brackets", "Titles of works stand in 『』, readings in （）."],
  spanDominance: ["dominant reading of the whole", "How much more frequent one reading is than the next."],
  spanDominanceAfter: ["dominant reading and class after", "A surname that is also a place needs a title."],
  bracketHead: ["word before the bracket", "What a bracket holds depends on what it explains."],
  bracketHeadClass: ["class before the bracket", "A capital in brackets after a country."],
  spanLikeness: ["likeness of the whole", "Which kind of names the spelling of the whole resembles."],
  likenessAfter: ["likeness and word after", "Spelling and context confirm each other."],
  likenessBefore: ["likeness and word before", "Spelling and context confirm each other."],
  categoriesWordAfter: [
    "categories of the whole and word after",
    "Dictionary and context confirm each other.",
  ],
  categoriesWordBefore: [
    "categories of the whole and word before",
    "Dictionary and context confirm each other.",
  ],
  commonNoun: ["is a common noun too", "A dictionary of common nouns has it."],
  fullName: ["surname and given name", "The characters divide into a surname and a given name."],
  endOne: ["last character of the whole", "川, 市 and 社 end names."],
  endTwo: ["last two characters of the whole", "ビル and 大学 end names."],
  endThree: ["last three characters of the whole", "センター and 委員会 end names."],
  beginOne: ["first character and script of the whole", "新, 東 and 全 begin names."],
  beginTwo: ["first two characters of the whole", "株式 and 国立 begin names."],
  inner: ["particle inside", "Few names hold a particle: の in 虎の門."],
  predicateRole: ["case and verb", "Who says is a person or a body, where one goes is a place."],
  predicate: ["verb", "The verb it belongs to."],
  titleAfter: [
    "class sequence before a title",
    "A title, of one word or several, follows the person who holds it.",
  ],
  spanCluster: ["cluster of the whole", "Names used alike are of one kind."],
  spanGroup: ["group of the whole", "The same, coarser."],
  groupAfter: ["group of the whole and word after", "Use and context confirm each other."],
  groupBefore: ["group of the whole and word before", "Use and context confirm each other."],
  clusterBefore: ["cluster before the whole", "Words used like 社長 announce what 社長 announces."],
  clusterAfter: ["cluster after the whole", "Words used like 社長 confirm what 社長 confirms."],
  groupsAround: ["groups on both sides", "The kinds of words on both sides."],
  lastCluster: ["cluster of the last word", "Heads used alike make names of one kind."],
  groupsInside: ["groups of the first and the last word", "What kinds of words make up the whole."],
  predicateCluster: ["case and cluster of the verb", "Verbs used alike take subjects of one kind."],
  ownerCluster: ["cluster before の", "Nouns used alike own names of one kind."],
  definedAsCluster: ["cluster of the noun that defines it", "Nouns used alike define names of one kind."],
  owner: ["word before の", "首都の, 社長の: the noun that the name explains."],
  definedAs: ["noun that defines it", "XはYである: the sentence says what it is."],
  definedAsClass: ["class of the noun that defines it", "The kind of noun that the sentence ends with."],
  definedAsEnd: [
    "last character of the noun that defines it",
    "〜市, 〜会 and 〜家 at the end of the sentence.",
  ],

  // Where the corpora that the weights are fitted on follow different conventions; product text has none of these.
  corpus: ["corpus", "How often a corpus marks such names."],
  corpusLastWord: ["corpus and last word", "Whether a corpus counts 駅 as a place."],
  corpusSequence: ["corpus and class sequence", "Where a corpus cuts compounds."],
  corpusAfter: ["corpus and word after", "Whether a corpus cuts before 政権 or 家."],
} as const;

export interface Template {
  readonly name: string;
  readonly because: string;
}

/** By number; a template's number is the one in `T`. */
export const TEMPLATES: readonly Template[] = Object.values(TABLE).map(([name, because]) => ({
  name,
  because,
}));

/** The number of each template. */
export const T = Object.fromEntries(Object.keys(TABLE).map((key, i) => [key, i])) as {
  readonly [key in keyof typeof TABLE]: number;
};
