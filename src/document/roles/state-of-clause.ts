import { nameOf } from "../entity.js";
import { countryOf, countryOfPerson } from "../knowledge.js";
import { nameFrom, type Reading } from "../reading.js";
import { askedOnce, type Surface } from "../surface.js";
import type { BodyRule, RoleContext, UnsaidPost } from "./rule.js";

const ofState = /(?:大統領|国王|女王|国家主席|総統|相|大臣|国務副?長官|国防長官)$/;
/** A post of America alone: a Japanese 長官 is of an agency. */
const ofAmerica = /国務副?長官$/;
/** Who has one of these posts and such a name is not Japanese. */
const foreign = /^[ァ-ヶー・＝=･]+$/;
const country = { types: ["place"] as const, kinds: ["country"], endings: [] };
const TOPIC = 3;

export const stateOfClause: BodyRule = {
  id: "role/state-of-clause",
  because:
    "A president or minister with a foreign name is of the country named before him in the same sentence: of the one he is known to be of, else of its topic or the one that the article speaks of most; of that of the article where a new cabinet is presented; of none that only other sentences name.",
  examples: [
    "[L ナイジェリア]では[P ベンカイ]大統領を選んだ選挙から1年になる。 ⇒ 大統領@ナイジェリア",
    "[L フィンランド]は反対し、[P アレク・ダナー]外相が語った。 ⇒ 外相@フィンランド",
    "[L 日本]を訪れた。[L ペルー]では[P ガルサ]元大統領が当選した。 ⇒ 元大統領@ペルー",
    "[L アメリカ]は認めた。[L ペルー]と[L フィンランド]も認め、[P アレク・ダナー]国務長官が語った。 ⇒ 国務長官@アメリカ",
    "[L フィンランド]と[L ペルー]は反対した。[L ナイジェリア]は、[P アレク・ダナー]外相が語った。 ⇒ 外相@ナイジェリア",
    "[L 米国]と[L ロシア]は会い、[P プーチン]大統領は ⇒ 大統領@ロシア",
    "[L ペルー]の議会は新内閣を承認した。雨だった。新内閣では[P アレク・ダナー]氏が外相となった。 ⇒ 外相@ペルー",
  ],
  counterExamples: [
    "[L ナイジェリア]で議会選挙が行われた。[P ベンカイ]大統領を選んだ選挙から1年になる。",
    "[L ロシア]で選挙が行われた。[P プーチン]大統領は",
    "[L フィンランド]は反対した。[L ペルー]では賛成が多い。[P アレク・ダナー]外相が語った。[L フィンランド]は",
    "[L フィンランド]と[L ペルー]は反対し、[P アレク・ダナー]外相が語った。",
    "[L フィンランド]は反対した。[O ペルー政府]によると、[P アレク・ダナー]外相が語った。",
    "[L ペルー]は寒く、[P アレク・ダナー]元議員が語った。",
    "[L ペルー]で千葉氏と会い、[P 千葉明子]外相が語った。",
    "[L 日本]で会い、[P アレク・ダナー]外相が語った。",
    "[L 日本]は、[P アレク・ダナー]外相が語った。",
    "[L フィンランド]で会い、[P プーチン]大統領は",
  ],
  bodyOf(post, context) {
    const { words, person } = post;
    if (!ofState.test(words)) return undefined;
    const { countries } = context.spoken;
    if (ofAmerica.test(words)) return countries.get("US");
    const name = nameOf(person);
    const known = countryOfPerson(name) ?? countryOfPerson(name + words);
    if (known === "JP" || (known === null && !foreign.test(name))) return undefined;
    const near = countriesNear(post, context);
    if (known !== null) return near.has(known) ? countries.get(known) : undefined;
    if (near.size > 1) return undefined;
    const main = mainOf(context);
    const [only = ofNewCabinet(post, context.reading) ? main : null] = near;
    return only && only !== "JP" && (near.topic === only || only === main) ? countries.get(only) : undefined;
  },
};

const REACH = 300;
const newCabinet = /新内閣|新政権|組閣/;

/** Whether the sentence of a post, or the one before, is about who is in a new government. */
function ofNewCabinet({ start, sentence }: UnsaidPost, { doc, text }: Reading): boolean {
  const from = Math.max(doc.sentences[Math.max(0, sentence - 1)].start, start - REACH);
  return newCabinet.test(text.slice(from, Math.min(doc.sentences[sentence].end, start + REACH)));
}

const ofCountry = /(?:政府|議会|国会|軍|外務省|国防省|当局)$/;
const LONGEST_COUNTRY = 12;

/** The country whose government, parliament or army a body is by its name; its ISO 3166-1 alpha-2 code. */
const countryOfBody = askedOnce(({ text, type }: Surface): string | null => {
  const [ending] = (type === "organization" && text.match(ofCountry)) || [];
  if (!ending) return null;
  for (let end = Math.min(LONGEST_COUNTRY, text.length - ending.length); end > 0; end--) {
    const code = countryOf(text.slice(0, end));
    if (code) return code;
  }
  return null;
});

/**
 * The codes of the countries named before a post in its sentence, themselves or by their governments; `topic` is the one
 * the sentence is about.
 */
function countriesNear({ start, sentence }: UnsaidPost, { reading, entityOf, spoken }: RoleContext) {
  const near = new Set<string>();
  const { names } = reading;
  for (let i = nameFrom(names, start) - 1; i >= 0 && names[i].sentence === sentence; i--) {
    const code = countryOfBody(entityOf[i].forms[0].surface);
    if (code) near.add(code);
    if (near.size > 1) break;
  }
  let topic: string | null = null;
  const [said = []] = spoken.speech.back(country, start, sentence);
  for (const { entity, rank, sentence: its } of said) {
    if (its !== sentence) break;
    near.add(entity.place!.country!);
    if (rank === TOPIC) topic = entity.place!.country;
  }
  return Object.assign(near, { topic });
}

const mains = new WeakMap<RoleContext, string | null>();

/** The code of the foreign country that an article names, itself or by its government, more than any other. */
function mainOf(context: RoleContext): string | null {
  let main = mains.get(context);
  if (main === undefined) {
    main = findMain(context);
    mains.set(context, main);
  }
  return main;
}

function findMain({ entityOf }: RoleContext): string | null {
  const counts = new Map<string, number>();
  for (const { kind, place, forms } of entityOf) {
    const code = kind === "country" ? place?.country : countryOfBody(forms[0].surface);
    if (code && code !== "JP") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
