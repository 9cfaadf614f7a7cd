import type { AgreementStatus, AgreementType, PartyRole } from "../record.js";
import { type Body, isOrganization } from "./actors.js";
import type { Frame } from "./frames.js";
import type { Seat } from "./parties/index.js";
import { LEFT_OPEN } from "./status/index.js";

/** Types under which papers report one and the same deal. */
const FAMILIES: readonly ReadonlySet<AgreementType>[] = [
  new Set(["acquisition", "merger", "capital"]),
  new Set(["partnership", "capital", "joint-venture", "joint-development", "license", "contract"]),
  // 合併で合意し、基本協定を締結した
  new Set(["merger", "partnership"]),
  // 合併し、新会社を設立した
  new Set(["merger", "joint-venture"]),
  new Set(["treaty", "agreement", "ceasefire", "partnership"]),
];
/** Types that say little by themselves. */
const GENERIC = new Set<AgreementType>(["agreement", "memorandum", "contract"]);

/** One agreement over all the sentences that speak of it, in the order of their best sentences. */
export function mergeFrames(frames: readonly Frame[]): Frame[] {
  const agreements: Frame[][] = [];
  const byParty = new Map<string, Frame[][]>();
  for (const frame of frames) {
    const keys = frame.seats.map((seat) => keyOf(seat.body));
    const candidates = keys.flatMap((key) => byParty.get(key) ?? []);
    let told = candidates.find((known) => isSame(known[0], frame) || isSame(known[known.length - 1], frame));
    if (told === undefined) {
      told = [];
      agreements.push(told);
    }
    told.push(frame);
    for (const key of keys) {
      const known = byParty.get(key) ?? [];
      if (!known.includes(told)) byParty.set(key, [...known, told]);
    }
  }
  return agreements.map(summarise).sort((a, b) => a.start - b.start);
}

function isSame(a: Frame, b: Frame): boolean {
  if (!sharesParties(a, b) || !sharesType(a, b)) return false;
  return a.scene.sentence === b.scene.sentence || (!isAnotherTime(a, b) && !isAnotherRound(a, b));
}

/** The parties of one are among those of the other; a state and its government are one. */
function sharesParties(a: Frame, b: Frame): boolean {
  const [few, many] = a.seats.length <= b.seats.length ? [a, b] : [b, a];
  const keys = new Set(many.seats.map((seat) => keyOf(seat.body)));
  return few.seats.every((seat) => keys.has(keyOf(seat.body)));
}

const keyOf = (body: Body) =>
  isOrganization(body) && body.name.endsWith("政府") ? body.name.slice(0, -"政府".length) : body.name;

function sharesType(a: Frame, b: Frame): boolean {
  if (a.type === b.type) return true;
  if (Math.min(a.seats.length, b.seats.length) === 1 && Math.abs(a.scene.sentence - b.scene.sentence) > 1)
    return false;
  if (GENERIC.has(a.type) || GENERIC.has(b.type)) return true;
  return FAMILIES.some((family) => family.has(a.type) && family.has(b.type));
}

/** Its date is the one it was concluded on, even where the next clause ends it. */
const isDatedByConclusion = ({ status, rules }: Frame) =>
  status === "concluded" || rules.includes("agreement/status-next-clause");

/** Two concluded agreements of different years are two; one dated by its year and one by its day as well. */
function isAnotherTime(a: Frame, b: Frame): boolean {
  if (a.date === null || b.date === null || !isDatedByConclusion(a) || !isDatedByConclusion(b)) return false;
  const [yearA, yearB] = [a.date.value.slice(0, 4), b.date.value.slice(0, 4)];
  if (!yearA.includes("X") && !yearB.includes("X")) return yearA !== yearB;
  return yearA.includes("X") !== yearB.includes("X");
}

/** One side of something concluded is not said to be among those who still negotiate. */
function isAnotherRound(a: Frame, b: Frame): boolean {
  if (a.seats.length === b.seats.length || Math.min(a.seats.length, b.seats.length) > 1) return false;
  return isOpen(a.status) !== isOpen(b.status);
}

/** Roles that only agreements of some types have. */
const ROLES: Partial<Record<PartyRole, ReadonlySet<AgreementType>>> = {
  acquirer: new Set(["acquisition"]),
  target: new Set(["acquisition"]),
  seller: new Set(["acquisition"]),
  investor: new Set(["capital", "joint-venture"]),
  investee: new Set(["capital", "joint-venture"]),
};

/** A seat as it is taken in an agreement of this type: who sold shares and left an alliance was a party of it. */
const seatIn = (type: AgreementType) => (seat: Seat) =>
  ROLES[seat.role]?.has(type) === false ? { ...seat, role: "party" as const } : seat;

function summarise(told: readonly Frame[]): Frame {
  const status = told.reduce<AgreementStatus>(
    (latest, frame, i) => (i === 0 ? frame.status : update(latest, frame, told[i - 1])),
    told[0].status,
  );
  const best = told.reduce((a, b) => (goodness(b, status) > goodness(a, status) ? b : a));
  // 株を売却し、資本提携を解消した: what has ended is the one that is said to end.
  const ended = told.findLast((frame) => frame.status === "ended" && !GENERIC.has(frame.type));
  const specific = told.find((frame) => !GENERIC.has(frame.type) && !isBeside(frame)) ?? best;
  const type = status === "ended" && ended ? ended.type : GENERIC.has(best.type) ? specific.type : best.type;
  // Who takes up new shares is no party of the takeover that goes with them.
  const kin = told.filter((frame) => frame.type === type || GENERIC.has(frame.type) || best.seats.length < 2);
  const fullest = kin.reduce((a, b) => (b.seats.length > a.seats.length ? b : a), best);
  return {
    ...best,
    status,
    type,
    seats: fullest.seats.map(seatIn(type)),
    date:
      best.date ?? told.find((frame) => frame.date !== null && isLike(frame.status, status))?.date ?? null,
    rules: told.length > 1 ? [...best.rules, "agreement/told-again"] : best.rules,
  };
}

/** A statement or a paper beside the agreement does not make a treaty of it. */
const isBeside = ({ scene }: Frame) => scene.kind === "statement" || scene.kind === "document";

const isOver = (status: AgreementStatus) => status === "ended" || status === "failed";
/** Talks that break off and a paper that is revoked are one end. */
const isLike = (a: AgreementStatus, b: AgreementStatus) => a === b || (isOver(a) && isOver(b));

export const isOpen = (status: AgreementStatus) => status === "planned" || status === "negotiating";

/** What is told later wins where it ends, breaks or completes what was told before. */
function update(status: AgreementStatus, frame: Frame, before: Frame): AgreementStatus {
  const isSameSentence = frame.scene.sentence === before.scene.sentence;
  switch (frame.status) {
    case "ended":
      return "ended";
    case "failed":
      return isOpen(status) ? "failed" : status;
    case "concluded":
      // 増資を実施し、Bが引き受け、…: no sign that what was planned is done.
      if (!isSameSentence && frame.rules.includes(LEFT_OPEN)) return status;
      return isSameSentence ||
        (isOpen(status) && frame.scene.chain.describes === null && frame.seats.length > 1)
        ? "concluded"
        : status;
    default:
      return status;
  }
}

/** How well a sentence tells of an agreement of this status. */
function goodness(frame: Frame, status: AgreementStatus): number {
  return (
    (frame.status === status ? 2 : 0) +
    (frame.seats.length > 1 ? 2 : 0) +
    (frame.scene.chain.describes === null ? 1 : 0)
  );
}
