import type { AgreementStatus } from "../../record.js";
import type { Chain, Step } from "../chain.js";
import type { Inflection } from "../inflection.js";
import type { TriggerUnit, Unit } from "../units.js";
import {
  hasHappenedSince,
  isCalled,
  isCited,
  statusOfNextClause,
  statusOfNounStop,
  statusOfRest,
} from "./clauses.js";
import { byTense, CITED, isDenied, MADE_TO, type State, type StepRule, stepRules } from "./steps.js";

/** What a chain says: a status, or why it reports no agreement. `rules` tells the steps that decided. */
export type Verdict =
  | { readonly status: AgreementStatus; readonly rules: readonly string[] }
  | { readonly status: null; readonly because: string };

const ruleOf = new Map(
  stepRules.flatMap((rule) => rule.classes.map((kind): [Step["class"], StepRule] => [kind, rule])),
);

/** The status of an agreement by what is said of its trigger, else by its being called signed. */
export function judge(units: readonly Unit[], chain: Chain, text: string, isHeadline: boolean): Verdict {
  if (chain.isUnreal) return none("it is a condition or a question");
  const verdict = hasHappenedSince(units, chain, text)
    ? concluded("agreement/status-since")
    : read(units, chain, text, isHeadline);
  if (verdict.status !== null) return verdict;
  const called = isCalled(units, chain);
  if (called !== null) return { status: called, rules: ["agreement/status-called"] };
  return isCited(units, chain.trigger, text) ? concluded(CITED) : verdict;
}

/** The rule of a status that a clause leaves to the rest of its sentence: 提携し、…. */
export const LEFT_OPEN = "agreement/status-left-open";

const none = (because: string): Verdict => ({ status: null, because });
const concluded = (rule: string): Verdict => ({ status: "concluded", rules: [rule] });

/**
 * Reads a chain from the trigger outwards, in one order: at each word first its form (a condition, a wish, a
 * denial), then what its class does to the state so far; so the outermost word that decides wins, and in
 * 解消することで合意 the inner verb. What the chain leaves open, the rest of the sentence settles.
 */
function read(units: readonly Unit[], chain: Chain, text: string, isHeadline: boolean): Verdict {
  const trigger = units[chain.trigger] as TriggerUnit;
  const word = trigger.words[trigger.words.length - 1];
  if (chain.aside && !chain.steps.some(binds)) return none("it is only about something of it");
  const rules: string[] = [];
  // 提携を促す発言を行った: another verb has taken the trigger, so that what is done or told is not it.
  let isElsewhere = false;
  const isAbout = isSpokenAbout(units, chain, text);
  let state: State = "noun";

  if (trigger.inflection) {
    const { inflection } = trigger;
    const wrong = unreal(inflection) ?? (inflection.causative ? MADE_TO : unlikely(inflection));
    if (wrong) return none(wrong);
    state = inflection.negative ? "failed" : byTense(inflection);
    rules.push("agreement/status-verb");
  }
  for (const step of chain.steps) {
    const wrong = step.inflection && unreal(step.inflection);
    if (wrong) return none(wrong);
    if (isAbout && OF_ONE_SIDE.has(step.class)) continue;
    const rule = ruleOf.get(step.class);
    if (step.class === "other" && step.inflection && (state === "noun" || state === "bound"))
      isElsewhere = true;
    if (rule === undefined || (isElsewhere && TOLD.has(step.class))) continue;
    const outcome = rule.read(state, step, word);
    if ("because" in outcome) return none(outcome.because);
    if (outcome.state !== state) rules.push(rule.id);
    state = outcome.state;
  }

  if (state === "open") return { status: statusOfRest(units, chain, text), rules: [...rules, LEFT_OPEN] };
  if (state !== "noun" && state !== "bound") {
    const next = statusOfNextClause(state, units, chain, text);
    return next === null
      ? { status: state, rules }
      : { status: next, rules: [...rules, "agreement/status-next-clause"] };
  }
  // 協定調印を祝った: somebody did something about what the noun says was bound.
  if (state === "bound" && chain.steps.some((step) => step.class === "other" && step.inflection?.past))
    return { status: "concluded", rules: [...rules, "agreement/status-bound-noun"] };
  const status = statusOfNounStop(units, chain, text, isHeadline);
  return status === null
    ? none("nothing is said of it")
    : { status, rules: [...rules, "agreement/status-noun-stop"] };
}

/** 買収について、Cは応じない方針を示した: what one side means or says to it is not what becomes of it. */
function isSpokenAbout(units: readonly Unit[], { trigger }: Chain, text: string): boolean {
  const link = units[trigger + 1];
  return (
    link?.kind === "particle" &&
    units[trigger + 2]?.kind === "comma" &&
    /^(?:について|に関し|に関して|をめぐり|をめぐって)(?:は|も)?$/.test(text.slice(link.start, link.end))
  );
}

const OF_ONE_SIDE = new Set<Step["class"]>(["plan", "aim", "decide", "report", "light", "have"]);

const unlikely = (inflection: Inflection) =>
  inflection.negative && !isDenied(inflection) ? "it is said not to happen" : null;

/** Conditions and wishes report nothing. */
function unreal(inflection: Inflection): string | null {
  if (inflection.conditional) return "it is a condition";
  return inflection.wish ? "it is a wish" : null;
}

const TOLD = new Set<Step["class"]>(["report", "light", "have"]);

const BINDING = new Set<Step["class"]>(["trigger", "bind", "reach", "agree", "buy", "sell", "establish"]);
const binds = ({ class: kind, inflection }: Step) => inflection !== null && BINDING.has(kind);
