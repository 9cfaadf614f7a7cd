import type { PartyRole } from "../../record.js";
import { type Body, isOrganization, isPerson } from "../actors.js";
import type { Scene } from "../scene.js";
import type { TriggerUnit } from "../units.js";
import type { Part } from "./rule.js";

/** Where what a scene tells of comes from and goes to. */
export interface Direction {
  /** Of its subject: it is bought, joined or paid for, and gives nothing. */
  readonly passive: boolean;
  /** It is sold, not bought. */
  readonly selling: boolean;
  /** Neither side gives more than the other: 資本提携; or the sentence does not tell who does. */
  readonly even: boolean;
}

/** A part somebody takes, by a phrase or by what the document adds. */
export interface Taking {
  readonly part: Part;
  readonly bodies: readonly Body[];
  readonly phrase: { readonly particle: string; readonly others: boolean } | null;
}

export function directionOf({ units, chain, kind }: Scene, taken: readonly Taking[]): Direction {
  const trigger = units[chain.trigger] as TriggerUnit;
  const says = (pattern: RegExp) => trigger.words.some(({ word }) => pattern.test(word));
  const has = (part: Part) => taken.some((taking) => taking.part === part);
  // 傘下に入る, 子会社になる, 身売りする: the subject is taken over.
  const joins =
    says(/^身売り$/) ||
    (trigger.words.some((word) => word.class === "result") &&
      chain.steps.some((step) => /^(?:入る|なる)$/.test(step.word)));
  // 買収提案を受ける, 拒否する: the subject is to be taken over.
  const isOffered = chain.steps.some((step) => step.word === "受ける" || step.class === "refuse");
  // 買収提案を受け入れる, 買収に合意: said of another's act, by whom nobody else is bought.
  const isAnothers =
    kind === "acquisition" &&
    trigger.inflection === null &&
    (has("by") || taken.some(({ part, phrase }) => part === "from" && phrase?.particle === "からの")) &&
    !has("object") &&
    !has("of") &&
    !has("to");
  // 第三者割当増資を行う, 出資を仰ぐ: the subject gets the money.
  const isFunded =
    kind === "capital" &&
    (has("from") || (says(/増資$/) && !chain.steps.some(({ word }) => TAKES_UP.test(word))));
  return {
    passive: joins || isOffered || isAnothers || isFunded || (trigger.inflection?.passive ?? false),
    selling:
      trigger.words.some((word) => word.class === "transfer" && word.word !== "譲り受け") ||
      chain.steps.some((step) => step.class === "sell" || /^(?:売却|譲渡)$/.test(step.word)),
    even:
      (kind === "capital" && says(/提携$/)) ||
      // 銀行各行への買収を協議した: several at once are more often those who would buy.
      (kind === "acquisition" &&
        taken.some(
          ({ part, phrase, bodies }) =>
            part === "to" && phrase?.particle === "への" && (phrase.others || bodies.length > 1),
        )),
  };
}

const TAKES_UP = /^引き?受け/;

/** The role of a party by the type of the agreement, the part it takes and the direction. */
export function roleOf(
  scene: Scene,
  part: Part,
  body: Body,
  { passive, selling, even }: Direction,
): PartyRole {
  if (even) return "party";
  switch (scene.kind) {
    case "acquisition":
      if (part === "by") return selling ? "seller" : "acquirer";
      if (selling && !passive && part === "subject") return "seller";
      if (selling && part === "to") return "acquirer";
      if (part === "subject") return passive ? "target" : "acquirer";
      if (part === "to" || part === "of") return passive ? "acquirer" : "target";
      if (part === "object") return "target";
      if (part === "from") return passive ? "acquirer" : "seller";
      return "party";
    case "capital":
      if (part === "by" || part === "from") return "investor";
      if (part === "subject") return passive ? "investee" : "investor";
      if (part === "to" || part === "of") return passive ? "investor" : "investee";
      return part === "object" ? "investee" : "party";
    case "license":
      if (part === "from") return "licensor";
      return part === "to" ? "licensee" : "party";
    case "labor":
      return isOrganization(body) && /組合|労組|労連|総連/.test(body.name) ? "employee" : "employer";
    case "contract":
      return isPerson(body) ? "employee" : orderRole(scene, part);
    default:
      return "party";
  }
}

/** Who supplies and who pays, where one side takes an order or places it. */
function orderRole({ units, chain }: Scene, part: Part): PartyRole {
  const { word } = (units[chain.trigger] as TriggerUnit).words[0];
  if (/^(?:受注|落札)$/.test(word))
    return part === "subject" ? "supplier" : part === "from" ? "customer" : "party";
  if (/^(?:発注|委託|業務委託)$/.test(word))
    return part === "subject" ? "customer" : part === "to" ? "supplier" : "party";
  return "party";
}
