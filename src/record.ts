import { z } from "zod";
import { SCHEMA_VERSION } from "./schema-version.js";

const offset = z.int().nonnegative();
const span = {
  start: offset.describe("UTF-16 code units into the text as it was read"),
  end: offset.describe("exclusive"),
  text: z.string().describe("the words there"),
};

export const Mention = z
  .object({ ...span, sentence: z.int().nonnegative().describe("the number of its sentence, from 0") })
  .meta({ id: "Mention" });

const entity = {
  id: z.string().describe("unique in the article: org1, per1, pla1"),
  name: z.string().describe("the fullest form in the article"),
  aliases: z.array(z.string()).describe("other forms seen in the article"),
  mentions: z.array(Mention).describe("in text order"),
  references: z.array(Mention).describe("同社, 同氏, 両国 … resolved to this entity"),
  confidence: z.number().min(0).max(1).describe("0 to 1: how sure the best of its mentions is"),
  rules: z.array(z.string()).describe("ids of the rules that found it"),
};

export const ORGANIZATION_KINDS = [
  "company",
  "government",
  "international",
  "party",
  "education",
  "research",
  "medical",
  "association",
  "media",
  "sports",
  "military",
  "other",
] as const;

export const PLACE_KINDS = [
  "country",
  "region",
  "prefecture",
  "city",
  "facility",
  "natural",
  "address",
  "other",
] as const;

export const Organization = z
  .object({
    ...entity,
    kind: z.enum(ORGANIZATION_KINDS),
    legalForm: z.string().nullable().describe("株式会社, 一般社団法人 …"),
    identifiers: z
      .object({
        corporateNumber: z.string().nullable().describe("法人番号, 13 digits"),
        securitiesCode: z.string().nullable(),
        edinetCode: z.string().nullable(),
      })
      .nullable()
      .describe("only where one company can be meant"),
  })
  .meta({ id: "Organization" });

export const Person = z
  .object({
    ...entity,
    familyName: z.string().nullable().describe("高梨 of 高梨正樹; null where the name is not understood"),
    givenName: z.string().nullable().describe("正樹 of 高梨正樹"),
    reading: z.string().nullable().describe("as the article gives it: パク・ミンス"),
    roles: z.array(
      z.object({
        title: z.string().describe("as written: 元社長, 外務報道官"),
        organization: z.string().nullable().describe("an entity id"),
      }),
    ),
  })
  .meta({ id: "Person" });

export const Place = z
  .object({
    ...entity,
    kind: z.enum(PLACE_KINDS),
    country: z.string().nullable().describe("ISO 3166-1 alpha-2"),
    code: z.string().nullable().describe("ISO 3166-2 for prefectures, JIS X 0402 for municipalities"),
    geo: z
      .object({ latitude: z.number(), longitude: z.number(), geonames: z.int().nullable() })
      .nullable()
      .describe("WGS 84; only where one place can be meant"),
  })
  .meta({ id: "Place" });

export const DATE_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;

export const DateRecord = z
  .object({
    ...Mention.shape,
    id: z.string().describe("unique in the article: dat1"),
    type: z.enum(DATE_TYPES).describe("TIME has a clock time or a part of day"),
    value: z.string().describe("ISO 8601 / TIMEX3"),
    mod: z.string().nullable().describe("APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN"),
    interval: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .describe("the ISO dates it denotes, `to` inclusive"),
  })
  .meta({ id: "DateRecord" });

export const AGREEMENT_TYPES = [
  "treaty",
  "ceasefire",
  "partnership",
  "capital",
  "acquisition",
  "merger",
  "joint-venture",
  "joint-development",
  "contract",
  "license",
  "settlement",
  "labor",
  "memorandum",
  "agreement",
] as const;

export const AGREEMENT_STATUSES = ["concluded", "planned", "negotiating", "ended", "failed"] as const;

export const PARTY_ROLES = [
  "party",
  "acquirer",
  "target",
  "seller",
  "investor",
  "investee",
  "licensor",
  "licensee",
  "supplier",
  "customer",
  "employer",
  "employee",
  "plaintiff",
  "defendant",
] as const;

export const Agreement = z
  .object({
    id: z.string().describe("unique in the article: agr1"),
    type: z.enum(AGREEMENT_TYPES),
    status: z.enum(AGREEMENT_STATUSES),
    instrument: z.string().nullable().describe("the paper as written: 協力協定, 基本合意書"),
    parties: z.array(z.object({ entity: z.string().describe("an entity id"), role: z.enum(PARTY_ROLES) })),
    subject: z.string().nullable().describe("what it is about, as written"),
    date: z.string().nullable().describe("the id of a date"),
    place: z.string().nullable().describe("an entity id"),
    amount: z
      .object({
        text: z.string(),
        value: z.number().nullable(),
        currency: z.string().nullable().describe("ISO 4217"),
        approximate: z.boolean(),
      })
      .nullable(),
    trigger: Mention.describe("the words that say so: 協力協定を締結し"),
    evidence: z.object(span).describe("the sentence"),
    confidence: z.number().min(0).max(1),
    rules: z.array(z.string()).describe("ids of the rules that found it"),
  })
  .meta({ id: "Agreement" });

export const Warning = z.object({ code: z.string(), message: z.string() }).meta({ id: "Warning" });

export const Explanation = z
  .object({
    about: z.string().describe("the id of the entity, date or agreement, or the words a candidate covers"),
    start: offset.describe("where the words that are explained start in the text"),
    end: offset,
    rule: z.string(),
    says: z.string().describe("what the rule or the evidence contributed, in words"),
    weight: z.number().nullable(),
  })
  .meta({ id: "Explanation" });

/**
 * The record of one article: the public interface of kijiyomi. Every output format is a projection of it.
 * Offsets are UTF-16 code units into the article's text as it was read, end exclusive.
 */
export const ArticleRecord = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().describe("the input's id, else a stable hash of the text"),
  source: z.string().nullable().describe("path or URL it came from"),
  title: z.string().nullable().describe("given with the article, or its title line"),
  publishedAt: z.string().nullable().describe("YYYY-MM-DD or with a time"),
  text: z.string().optional().describe("only on request"),
  organizations: z.array(Organization),
  people: z.array(Person),
  places: z.array(Place),
  dates: z.array(DateRecord),
  agreements: z.array(Agreement),
  warnings: z.array(Warning).optional().describe("what was odd about the input"),
  explanations: z.array(Explanation).optional().describe("only on request (--explain)"),
});

export type Mention = z.infer<typeof Mention>;
export type Organization = z.infer<typeof Organization>;
export type Person = z.infer<typeof Person>;
export type Place = z.infer<typeof Place>;
export type DateRecord = z.infer<typeof DateRecord>;
export type Agreement = z.infer<typeof Agreement>;
export type Warning = z.infer<typeof Warning>;
export type Explanation = z.infer<typeof Explanation>;
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type AgreementType = (typeof AGREEMENT_TYPES)[number];
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];
export type PartyRole = (typeof PARTY_ROLES)[number];
