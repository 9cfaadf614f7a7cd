import type { AgreementStatus } from "../record.js";
import type { Chain, Step } from "./chain.js";
import type { Inflection } from "./inflection.js";
import { isInflected, type TriggerUnit, type Unit } from "./units.js";
import type { TriggerWord } from "./words.js";

/** What a chain says: a status, or why it reports no agreement. `rules` tells the steps that decided. */
export type Verdict =
  | { readonly status: AgreementStatus; readonly rules: readonly string[] }
  | { readonly status: null; readonly rules: readonly string[]; readonly because: string };

/** Where the reading of a chain stands. `noun`: the agreement is only named so far; `open`: …し、 takes the tense of what follows. */
type State = AgreementStatus | "noun" | "bound" | "offered" | "open";

/** What is said of a trigger, else that it is called signed: 昨年結んだ契約に基づき. */
export function judge(units: readonly Unit[], chain: Chain, text: string, isHeadline: boolean): Verdict {
  const verdict = read(units, chain, text, isHeadline);
  if (verdict.status !== null || chain.isUnreal || !isCalledSigned(units, chain.trigger)) return verdict;
  return { status: "concluded", rules: ["agreement/status-signed-before"] };
}

function isCalledSigned(units: readonly Unit[], trigger: number): boolean {
  let i = trigger - 1;
  while (i > 0 && units[i].kind === "noun") i--;
  const verb = units[i];
  return (
    verb?.kind === "predicate" &&
    verb.word.class === "bind" &&
    verb.inflection !== null &&
    verb.inflection.past
  );
}

/**
 * Reads a chain from the trigger outwards; each word changes what is known so far, and the outermost word that
 * decides wins. A reporting verb changes nothing but an agreement that is only named, which it announces.
 */
function read(units: readonly Unit[], chain: Chain, text: string, isHeadline: boolean): Verdict {
  const trigger = units[chain.trigger] as TriggerUnit;
  const rules: string[] = [];
  let state: State = "noun";
  const dead = (because: string): Verdict => ({ status: null, rules, because });
  if (chain.isUnreal) return dead("it is a condition or a question");
  if (chain.aside && !chain.steps.some(binds)) return dead("it is only about something of it");
  if (sinceThen(units, chain, text)) return { status: "concluded", rules: ["agreement/status-since"] };

  if (trigger.inflection) {
    const wrong = unreal(trigger.inflection);
    if (wrong) return dead(wrong);
    const negated = trigger.inflection.negative;
    if (negated && !isDone(trigger.inflection)) return dead("it is said not to happen");
    state = negated ? "failed" : done(trigger.inflection);
    rules.push(negated ? "agreement/status-negated" : "agreement/status-verb");
  } else if (chain.steps.length === 0 && !isNounStop(units, chain, text, isHeadline))
    return dead("nothing is said of it");

  for (const step of chain.steps) {
    const wrong = step.inflection && unreal(step.inflection);
    if (wrong) return dead(wrong);
    const next = after(state, step, trigger.words.at(-1)!);
    if ("because" in next) return dead(next.because);
    if (next.state !== state) rules.push(`agreement/status-${step.class}`);
    state = next.state;
  }
  if ((state === "negotiating" || state === "planned") && breaksOff(units, chain.end, text)) {
    rules.push("agreement/status-broken-off");
    state = "failed";
  }
  if (state === "open") state = tenseOfRest(units, chain.end, text, trigger.inflection !== null);
  if (state === "noun" || state === "bound") {
    if (!isNounStop(units, chain, text, isHeadline)) return dead("nothing is said of it");
    rules.push("agreement/status-noun-stop");
    const next = units[lastSaid(chain) + 1];
    state = next?.kind === "particle" ? "planned" : "concluded";
  }
  if (state === "offered") state = "negotiating";
  return { status: state, rules };
}

/** Conditions and wishes report nothing. */
function unreal(inflection: Inflection): string | null {
  if (inflection.conditional) return "it is a condition";
  if (inflection.wish) return "it is a wish";
  return null;
}

const binds = ({ class: kind, inflection }: Step) => inflection !== null && BINDING.has(kind);

const BINDING = new Set<Step["class"]>(["trigger", "bind", "reach", "agree", "buy", "sell", "establish"]);

/** Of something denied: 合意しなかった, 合意せず、 but not 合意していない. */
const isDone = (inflection: Inflection) => inflection.past || inflection.continues;

function done(inflection: Inflection): State {
  if (inflection.past || inflection.progressive) return "concluded";
  return inflection.continues ? "open" : "planned";
}

type After = { readonly state: State } | { readonly because: string };

function after(state: State, step: Step, trigger: TriggerWord): After {
  const { inflection } = step;
  const negated = inflection?.negative ?? false;
  switch (step.class) {
    case "bind":
    case "trigger":
    case "reach":
    case "answer":
    case "agree":
    case "establish":
    case "buy":
    case "sell":
      if (step.class === "answer" && trigger.type === "acquisition")
        return { because: "it is answered, not made" };
      if (inflection === null) return { state: state === "noun" ? "bound" : state };
      if (negated && inflection.progressive && step.class === "reach") return { state: "negotiating" };
      if (negated) return isDone(inflection) ? { state: "failed" } : { because: "it is said not to happen" };
      if (step.class === "agree") return { state };
      if (state === "ended" || state === "failed") return { state };
      return { state: done(inflection) };
    case "renew":
      if (inflection === null) return { state };
      if (negated) return { state: "ended" };
      return { state: state === "ended" || state === "negotiating" ? state : done(inflection) };
    case "end":
      if (negated) return { because: "it is said not to end" };
      return {
        state: state === "negotiating" || state === "planned" || state === "offered" ? "failed" : "ended",
      };
    case "fail":
    case "refuse":
      return negated ? { because: "its failure is denied" } : { state: "failed" };
    case "plan":
      if (negated) return { because: "it is said not to be planned" };
      return { state: isOver(state) || state === "negotiating" ? state : "planned" };
    case "aim":
      if (negated) return { because: "it is said not to be planned" };
      return { state: isOver(state) ? state : "planned" };
    case "negotiate":
      if (negated) return { because: "it is said not to be negotiated" };
      return { state: isOver(state) ? state : "negotiating" };
    case "decide":
    case "approve":
      if (negated) return { because: "it is said not to be decided" };
      return { state: state === "noun" || state === "bound" ? "planned" : state };
    case "report":
      if (inflection === null) return { state };
      return { state: step.isObject && (state === "noun" || state === "bound") ? "concluded" : state };
    case "have":
    case "light":
      if (inflection === null) return { state };
      if (negated) return isDone(inflection) ? { state: "failed" } : { because: "it is said not to happen" };
      // A paper is not done, and nothing becomes one by turning into it.
      if (trigger.class === "paper" || step.word === "続く") return { state };
      return { state: state === "noun" || state === "bound" ? done(inflection) : state };
    case "question":
      return { because: "it is asked about" };
    case "possible":
      return { because: `it is talked about (${step.word})` };
    case "breach":
      return { because: `it is an older one (${step.word})` };
    default:
      return { state };
  }
}

const isOver = (state: State) => state === "ended" || state === "failed";

/** 協議していたが、決裂した: the next clause has no subject of its own and tells the end. */
function breaksOff(units: readonly Unit[], from: number, text: string): boolean {
  const link = units[from];
  if (link?.kind !== "particle" || text.slice(link.start, link.end) !== "が") return false;
  for (const unit of units.slice(from + 1)) {
    if (isNewSubject(unit, text)) return false;
    if (unit.kind === "predicate" && (unit.word.class === "fail" || unit.word.class === "end"))
      return !unit.inflection?.negative;
    if (isInflected(unit)) return false;
  }
  return false;
}

const isNewSubject = (unit: Unit, text: string) =>
  unit.kind === "particle" && /^[はが]$/.test(text.slice(unit.start, unit.end));

/** The tense and the plans of the end of the sentence, for clauses that leave theirs open. */
function tenseOfRest(units: readonly Unit[], from: number, text: string, isAct: boolean): AgreementStatus {
  let status: AgreementStatus = "concluded";
  for (const unit of units.slice(from)) {
    if (isNewSubject(unit, text)) return status;
    if (unit.kind === "predicate" && (unit.word.class === "plan" || unit.word.class === "aim"))
      status = "planned";
    else if (isAct && unit.kind === "predicate" && unit.word.class === "negotiate") return "negotiating";
    else if ("inflection" in unit && unit.inflection?.wish) status = "planned";
  }
  return status;
}

/** A sentence or headline that stops at the noun: …と提携。 …を買収へ */
function isNounStop(units: readonly Unit[], chain: Chain, text: string, isHeadline: boolean): boolean {
  const last = units[lastSaid(chain)];
  if (isInflected(last)) return false;
  const [next, after] = units.slice(lastSaid(chain) + 1);
  if (next?.kind === "particle") return text[next.start] === "へ" && isStop(after, text, isHeadline);
  return isStop(next, text, isHeadline);
}

const lastSaid = ({ trigger, steps }: Chain) => steps.at(-1)?.unit ?? trigger;

const isStop = (unit: Unit | undefined, text: string, isHeadline: boolean) =>
  unit === undefined || text[unit.start] === "。" || (isHeadline && unit.kind === "comma");

/** AとBが合併して以来, 合併以来: a noun that has happened. */
function sinceThen(units: readonly Unit[], { trigger }: Chain, text: string): boolean {
  const next = units[trigger + 1];
  const before = units[trigger - 1];
  const isSince = next !== undefined && text.slice(next.start, next.end).startsWith("以来");
  return isSince && before?.kind === "particle" && text.slice(before.start, before.end) === "が";
}
