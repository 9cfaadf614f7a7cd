import type { Scene } from "../scene.js";
import { describes, isInflected, isNounLike, isOf, type TriggerUnit, type Unit } from "../units.js";
import { VIEWS } from "../vetoes/unmet.js";
import { amountIn } from "./amount.js";
import { isPartOfName } from "./instrument.js";
import { clauseBefore, nounPhraseBefore, type Span } from "./spans.js";

/**
 * What it is about, as written. Each reading says it better than the next: the words before について, what is agreed to
 * be done, what passes from one to the other, the noun before の or で, what the paper's name holds (社会保障 in
 * 社会保障条約); 経営統合 itself.
 */
export function subjectOf(scene: Scene): Span | null {
  return (
    aboutWhat(scene) ??
    contentClause(scene) ??
    clauseOfPaper(scene) ??
    whatPasses(scene) ??
    objectOf(scene) ??
    nounBefore(scene) ??
    inName(scene) ??
    itself(scene)
  );
}

const ABOUT =
  /^(?:について|についての|に関する|に関して|に関しての|に関し|をめぐる|をめぐり|をめぐって|に向けた|に向けての|を柱とする|を柱とした|を目的とした|を目的とする|に対する)(?:は|も)?$/;

function aboutWhat({ units, text, chain }: Scene): Span | null {
  const about = units.findLastIndex(
    (unit, i) =>
      i < (chain.consumed.at(-1) ?? chain.trigger) &&
      unit.kind === "particle" &&
      ABOUT.test(wordsOf(unit, text)),
  );
  return about > 0 ? nounPhraseBefore(units, about, text) : aimedAt(units, chain.trigger, text);
}

/** 供給網の強化に向けた覚書 */
function aimedAt(units: readonly Unit[], trigger: number, text: string): Span | null {
  const [particle, verb] = units.slice(Math.max(0, startOfName(units, trigger) - 2));
  const isAimed =
    verb?.kind === "predicate" &&
    verb.word.word === "向ける" &&
    verb.inflection?.past &&
    wordsOf(particle, text) === "に";
  return isAimed ? nounPhraseBefore(units, units.indexOf(particle), text) : null;
}

const wordsOf = ({ start, end }: Span, text: string) => text.slice(start, end);

/** 部品を融通する in 部品を融通することで合意した; 合併することで合意した says nothing but what kind it is. */
function contentClause({ units, text, chain }: Scene): Span | null {
  const binder = chain.consumed.at(-1) ?? chain.trigger;
  const that = units.findLastIndex((unit, i) => i < binder && unit.kind === "nominalizer");
  const link = units[that + 1];
  if (that < 1 || that - 1 === chain.trigger || link.kind !== "particle") return null;
  const isContent =
    /^(?:で|に|を|について|については)$/.test(wordsOf(link, text)) &&
    units.slice(that + 1, binder).every((unit) => unit.kind !== "comma" && unit.kind !== "verb");
  return isContent ? clauseBefore(units, that, text) : null;
}

/** 部品を供給する in 部品を供給する契約. */
function clauseOfPaper({ units, text, chain }: Scene): Span | null {
  const paper = [chain.trigger, ...chain.consumed].find((i) =>
    /^(?:paper|mutual)$/.test((units[i] as TriggerUnit).words[0].class),
  );
  if (paper === undefined) return null;
  const name = startOfName(units, paper);
  const verb = units[name - 1];
  if (verb === undefined || !isInflected(verb) || verb.kind === "trigger" || !describes(units, name - 1))
    return null;
  const { past, progressive, passive, wish } = verb.inflection;
  return past || progressive || passive || wish ? null : clauseBefore(units, name, text);
}

/** The first unit of a paper's name: 長期 of 長期購入契約. */
function startOfName(units: readonly Unit[], trigger: number): number {
  let from = trigger;
  while (from > 0 && isPartOfName(units, from - 1)) from--;
  return from;
}

/** What changes hands: shares and rights with whose they are, or the business that is bought. */
function whatPasses({ units, kind, phrases, chain }: Scene): Span | null {
  const trigger = units[chain.trigger] as TriggerUnit;
  if (/^(?:stake|right)$/.test(trigger.words[0].class)) {
    const owner = phrases.find(({ to, particle }) => to === chain.trigger && /^[の+]$/.test(particle));
    return { start: owner?.start ?? trigger.start, end: trigger.end };
  }
  const bought = phrases.find(({ to, owned }) => to === chain.trigger && owned !== null);
  if (kind !== "acquisition" || bought === undefined || !/^[をの]$/.test(bought.particle)) return null;
  return { start: bought.start, end: bought.end - 1 };
}

/** 車載ソフト in 車載ソフトを共同開発する, 車両 in 車両を20両受注した. */
function objectOf({ units, text, kind, chain }: Scene): Span | null {
  const { words } = units[chain.trigger] as TriggerUnit;
  if (kind !== "joint-development" && !/^(?:unite|order)$/.test(words[0].class)) return null;
  let at = chain.trigger - 1;
  while (at > 0 && isNounLike(units[at])) at--;
  const particle = units[at];
  if (particle?.kind !== "particle" || wordsOf(particle, text) !== "を" || !isMatter(units[at - 1], text))
    return null;
  return nounPhraseBefore(units, at, text);
}

/** 古紙の回収 in 古紙の回収で連携協定を結んだ, in 古紙の回収で3日にBと合意した. */
function nounBefore({ units, text, kind, chain }: Scene): Span | null {
  const isOfBody = /^(?:acquisition|merger|capital)$/.test(kind);
  // フリーエージェントで移籍した: how, not what.
  if (kind === "contract" && (units[chain.trigger] as TriggerUnit).words[0].class === "act") return null;
  for (const at of [chain.trigger, ...chain.consumed]) {
    const link = linkBefore(units, at, text);
    if (link === null || !isMatter(units[link - 1], text)) continue;
    // 他企業の買収: whom, not what.
    if (isOfBody && isOf(units[link], text)) continue;
    const subject = nounPhraseBefore(units, link, text);
    // 停戦で合意した: 停戦 is the agreement, not its subject; 賃上げで妥結した: a rise is both.
    const { start, end, words } = units[chain.trigger] as TriggerUnit;
    const isItself = subject?.start === start && subject.end === end;
    if (subject === null || isMoney(subject, text)) continue;
    if (!isItself || words[0].type === "labor") return subject;
  }
  return null;
}

/** The の or で that leads to the trigger at unit `at`; between them its name and, behind で, when and with whom. */
function linkBefore(units: readonly Unit[], at: number, text: string): number | null {
  const { words } = units[at] as TriggerUnit;
  const name = startOfName(units, at);
  let i = name - 1;
  for (; i > 0; i -= 2) {
    const particle = units[i];
    if (particle.kind !== "particle") return null;
    const link = wordsOf(particle, text);
    if (link === "で" || (link === "の" && i === name - 1)) return i;
    if (link === "に" && i === name - 1 && words[0].class === "mutual" && units[i - 1].kind !== "date")
      return i;
    const isAside = units[i - 1].kind === "date" || (units[i - 1].kind === "actor" && link === "と");
    if (!isAside) return null;
  }
  return null;
}

/** No party, no talks, nobody's mediation, not how it was done and not the view that is shared. */
const isMatter = (unit: Unit, text: string) =>
  isNounLike(unit) &&
  !VIEWS.test(wordsOf(unit, text)) &&
  !MANNER.test(wordsOf(unit, text)) &&
  unit.kind !== "actor" &&
  unit.kind !== "group" &&
  unit.kind !== "date" &&
  !(unit.kind === "predicate" && /^(?:mediate|meet|plan)$/.test(unit.word.class));

const MANNER =
  /^(?:今回|今度|付け?|共同|合同|単独|双方|条件|内容|案|形|席|場|枠組み|電話|書面)$|(?:会談|会議|会合|会|式)$/;

/** 5億円で和解した; not 5億円の賃上げで. */
function isMoney({ start, end }: Span, text: string): boolean {
  const amount = amountIn(text, start, end);
  return (amount?.start === start && amount.end === end) || /^[\d.,万億兆]+$/.test(text.slice(start, end));
}

const NAMED = new Set(["treaty", "pact", "contract"]);
/** Words of a paper's name that say what kind it is, and nothing of the matter. */
const KIND_OF_PAPER =
  /^(?:長期|短期|複数年|当該|同|基本|最終|正式|暫定|包括|業務|友好|相互|新|仮|本)|^[\d.]+年/;

function inName({ units, text, kind, chain }: Scene): Span | null {
  const { words } = units[chain.trigger] as TriggerUnit;
  if (!NAMED.has(kind) || words[0].class !== "paper") return null;
  const span = { start: units[startOfName(units, chain.trigger)].start, end: units[chain.trigger].start };
  return span.end - span.start < 2 || KIND_OF_PAPER.test(wordsOf(span, text)) ? null : span;
}

function itself({ units, text, kind, chain }: Scene): Span | null {
  const { start, end } = units[chain.trigger];
  return kind === "merger" && text.slice(start, end) === "経営統合" ? { start, end } : null;
}
