import type { ArticleRecord, Mention } from "../../src/record.js";

/** A record with something in every field, of an invented article, with its offsets computed from the text. */
const text = `東都精機と北方大学が水素事業で提携

東都精機株式会社(本社・岩手県)と北方大学は3日、水素の貯蔵技術で業務提携契約を締結したと発表した。
東都精機の早瀬 涼子社長は「2027年度までに実用化する」と述べた。同社は約12億円を投じる。`;

const sentences = [
  text.indexOf("東都精機と"),
  text.indexOf("東都精機株式会社"),
  text.indexOf("東都精機の"),
  text.indexOf("同社"),
];

function mention(words: string, nth = 0): Mention {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  const sentence = sentences.filter((from) => from <= start).length - 1;
  return { start, end: start + words.length, text: words, sentence };
}

const evidence =
  "東都精機株式会社(本社・岩手県)と北方大学は3日、水素の貯蔵技術で業務提携契約を締結したと発表した。";

export const RECORD: ArticleRecord = {
  schemaVersion: "1.0",
  id: "invented-1",
  source: "news/invented.txt",
  title: "東都精機と北方大学が水素事業で提携",
  publishedAt: "2026-03-04",
  text,
  organizations: [
    {
      id: "org1",
      name: "東都精機株式会社",
      aliases: ["東都精機"],
      mentions: [mention("東都精機"), mention("東都精機株式会社"), mention("東都精機", 2)],
      references: [mention("同社")],
      confidence: 0.98,
      rules: ["organization/legal-form"],
      kind: "company",
      legalForm: "株式会社",
      identifiers: { corporateNumber: "0000000000000", securitiesCode: null, edinetCode: null },
    },
    {
      id: "org2",
      name: "北方大学",
      aliases: [],
      mentions: [mention("北方大学"), mention("北方大学", 1)],
      references: [],
      confidence: 0.9,
      rules: ["organization/suffix"],
      kind: "education",
      legalForm: null,
      identifiers: null,
    },
  ],
  people: [
    {
      id: "per1",
      name: "早瀬 涼子",
      aliases: [],
      mentions: [mention("早瀬 涼子")],
      references: [],
      confidence: 0.95,
      rules: ["person/surname-and-given-name"],
      familyName: "早瀬",
      givenName: "涼子",
      reading: null,
      roles: [{ title: "社長", organization: "org1" }],
    },
  ],
  places: [
    {
      id: "pla1",
      name: "岩手県",
      aliases: [],
      mentions: [mention("岩手県")],
      references: [],
      confidence: 0.99,
      rules: ["place/prefecture"],
      kind: "prefecture",
      country: "JP",
      code: "JP-03",
      geo: { latitude: 39.7036, longitude: 141.1527, geonames: null },
    },
  ],
  dates: [
    {
      ...mention("3日"),
      id: "dat1",
      type: "DATE",
      value: "2026-03-03",
      mod: null,
      interval: { from: "2026-03-03", to: "2026-03-03" },
    },
    {
      ...mention("2027年度"),
      id: "dat2",
      type: "DATE",
      value: "FY2027",
      mod: "END",
      interval: { from: "2027-04-01", to: "2028-03-31" },
    },
  ],
  agreements: [
    {
      id: "agr1",
      type: "partnership",
      status: "concluded",
      instrument: "業務提携契約",
      parties: [
        { entity: "org1", role: "party" },
        { entity: "org2", role: "party" },
      ],
      subject: "水素の貯蔵技術",
      date: "dat1",
      place: null,
      amount: { text: "約12億円", value: 1_200_000_000, currency: "JPY", approximate: true },
      trigger: mention("業務提携契約を締結した"),
      evidence: {
        start: text.indexOf(evidence),
        end: text.indexOf(evidence) + evidence.length,
        text: evidence,
      },
      confidence: 0.97,
      rules: ["agreement/concluded-instrument"],
    },
  ],
  warnings: [{ code: "encoding/undecodable", message: "1 place is not utf-8 and became U+FFFD" }],
};
