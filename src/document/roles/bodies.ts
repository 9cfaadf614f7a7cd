import { Characters } from "../../rules/characters.js";
import type { Entity } from "../entity.js";
import { bracketOpening } from "../reading.js";
import type { RoleContext } from "./rule.js";
import { isHouse, nounsUpTo, type Title } from "./titles.js";

const isJoint = new Characters("の・ \t\n");
/** What may stand between a name and its の: the ミルバ」紙の記者, 青葉電機側の責任者, 緑の党所属の議員, 緑の党現職の議員. */
const behindName = /(?:[」』”"]?(?:紙|誌|社|側)|所属|公認|現職|新人|前職|元職|[」』”"])$/;
const endsBehindName = new Characters('紙誌社側属認職人」』”"');

/** A part of a body that people are said to be of. */
const part =
  /(?:部門|事業部|本部|部|局|課|支社|支店|本社|法人|担当|チーム|グループ|研究室|学部|学科|研究科|大学院|病院|センター)$/;

/** 北の会のカリスマ的指導者: what kind of leader, or a player's position, may stand in between. */
const quality = /[一-鿿ァ-ヶー]{1,7}的な?$|(?:FW|MF|DF|GK)$/;
const endsQuality = new Characters("的なWFK");

/** Posts of a city or prefecture; no vice minister or company president is of one that he lives in. */
const localPost =
  /(?:知事|[市町村区部課局室]長|議員|議長|[県都府市区町村]議|教育長|助役|収入役|会頭|代表|監督|職員|担当者?|候補|総領事|教皇|司教|枢機卿)$/;

const ofState = /(?:総理|相|大臣|官房長官|大統領|国王|女王)$/;

export interface BodyBefore {
  readonly entity: Entity;
  readonly start: number;
}

/**
 * The body or place that ends right before `position`, whether joined by の, ・ or nothing, whether named or referred to
 * (同社の): 青葉電機(本社・東京)の for the position behind の.
 */
export function bodyBefore(context: RoleContext, position: number): BodyBefore | null {
  const { text } = context.reading;
  const mayQualify = endsQuality.at(text, position - 1);
  const qualified = mayQualify ? text.slice(Math.max(0, position - 9), position).match(quality) : null;
  const at = position - (qualified?.[0].length ?? 0);
  const joint = isJoint.at(text, at - 1);
  const direct = entityEndingAt(context, at);
  if (direct) return direct;
  let end = joint ? at - 1 : at;
  if (joint && text[end - 1] === " ") end--;
  if (text[end - 1] === ")") {
    end = bracketOpening(text, end);
    if (end < 0) return null;
    if (text[end - 1] === " ") end--;
  }
  const behind = endsBehindName.at(text, end - 1)
    ? (text.slice(Math.max(0, end - 3), end).match(behindName)?.[0].length ?? 0)
    : 0;
  return (
    entityEndingAt(context, end) ??
    (behind > 0 ? entityEndingAt(context, end - behind) : null) ??
    (joint && text[at - 1] === "の" ? bodyOfPart(context, end) : null)
  );
}

/** The body whose part ends at `end`: 青葉大学 for 青葉大学医学部, 同社の北米部門. */
function bodyOfPart(context: RoleContext, end: number): BodyBefore | null {
  const { reading } = context;
  if (!part.test(reading.text.slice(Math.max(0, end - 6), end))) return null;
  const start = nounsUpTo(reading, end);
  return entityEndingAt(context, reading.text[start - 1] === "の" ? start - 1 : start);
}

function entityEndingAt(context: RoleContext, end: number): BodyBefore | null {
  const name = context.reading.endingAt(end);
  if (name)
    return name.type === "person" ? null : { entity: context.entityOf[name.index], start: name.start };
  const reference = context.referenceEndingAt.get(end);
  if (reference?.entities.length === 1 && reference.entities[0].type !== "person")
    return { entity: reference.entities[0], start: reference.start };
  return null;
}

const LONGEST_ASIDE = 40;
const startsAside = new Characters("(、=");
const isBorder = new Characters(")。「」");

/** Before the brackets that name them: 緑の党の3人(千葉、呉、森田各議員). */
const people = /の(?:議員|候補)?[\d二三四五六七八九]{1,2}(?:人|氏)$/;

/**
 * The body of a post of which `position` is the start, with the name or without, where it stands in the body's brackets:
 * 青葉電機 in 青葉電機(本社・仙台、千葉明子社長), 緑の党 in 緑の党の2人(千葉、呉両議員).
 */
export function bodyAround(
  { reading, entityOf }: RoleContext,
  { kind }: Title,
  position: number,
): Entity | null {
  const { text, endingAt } = reading;
  if (kind === "profession" || !startsAside.at(text, position - 1)) return null;
  for (let at = position - 1; at >= Math.max(0, position - LONGEST_ASIDE); at--) {
    if (isBorder.at(text, at)) return null;
    if (text[at] !== "(") continue;
    const count = text.slice(Math.max(0, at - 7), at).match(people)?.[0].length ?? 0;
    const end = at - count;
    const name = endingAt(/[」』”" ]/.test(text[end - 1] ?? "") ? end - 1 : end);
    return name?.type === "organization" && (count > 0 || kind === "position") ? entityOf[name.index] : null;
  }
  return null;
}

/**
 * The body of a title that no name stands behind: inside it (調整局長), or right before it.
 */
export function bodyOf(context: RoleContext, title: Title): { start: number; entity: Entity | null } {
  const { within } = title;
  if (within && within.type !== "person") {
    const before = isHouse(within) ? bodyBefore(context, title.start) : null;
    return before ?? { start: Math.min(title.start, within.start), entity: context.entityOf[within.index] };
  }
  const before = bodyBefore(context, title.start);
  return before
    ? { start: before.start, entity: fittingBody(context, title, before.entity) }
    : { start: title.start, entity: bodyAround(context, title, title.start) };
}

/**
 * A country is the body of a minister, a city that of a mayor, neither that of a singer or a player; a place that is neither known nor
 * a station or the like is nobody's. A party has no head or ministers of state, and
 * the 外務 of 外務相 is no body.
 */
export function fittingBody(
  { reading }: RoleContext,
  { kind, start, end }: Title,
  entity: Entity | null,
): Entity | null {
  if (entity?.type === "organization" && reading.text.slice(start, end) === "相") return null;
  if (entity?.kind === "party" && ofState.test(reading.text.slice(start, end))) return null;
  if (entity?.type !== "place") return entity;
  const isMunicipal = entity.kind === "city" || entity.kind === "prefecture";
  if (isMunicipal && !localPost.test(reading.text.slice(Math.max(0, start - 1), end))) return null;
  const known = entity.place?.country !== null || entity.kind === "facility" || entity.kind === "region";
  return kind === "profession" || (kind === "position" && !known) ? null : entity;
}
