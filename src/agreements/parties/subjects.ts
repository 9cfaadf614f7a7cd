import { isPlace } from "../actors.js";
import { isSubject } from "../discourse.js";
import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { isInflected } from "../units.js";
import type { PartyRule } from "./rule.js";

export const subject: PartyRule = {
  id: "agreement/party-subject",
  because: "Who does it takes part.",
  examples: [
    "[カナデ重工]と[ハルカ電機]は合併した。 = merger concluded カナデ重工 ハルカ電機",
    "合併することで[カナデ重工]と[ハルカ電機]が合意した。 = merger concluded カナデ重工 ハルカ電機",
    "[ハルカ電機]の買収に[カナデ重工]が名乗りを上げた。 = acquisition negotiating カナデ重工 ハルカ電機",
  ],
  claim({ phrase, where }, scene) {
    const { chain } = scene;
    if (!isSubject(phrase.particle) || phrase.owned !== null) return null;
    // 極東では: where, not who.
    if (phrase.particle === "では" && phrase.bodies.length > 0 && phrase.bodies.every(isPlace)) return null;
    if (where === "before") return "subject";
    const bindsBehind = chain.steps.some(
      (step) => step.unit >= phrase.to && /^(?:bind|trigger|buy|sell)$/.test(step.class),
    );
    return where === "within" && (bindsBehind || isDoerBehind(scene)) ? "subject" : null;
  },
};

/** [B]の買収に[A]が名乗りを上げた, where nobody before the trigger does it. */
function isDoerBehind({ kind, units, phrases, chain }: Scene): boolean {
  const isDone = (phrase: Phrase) => isSubject(phrase.particle) || /^(?:と|によ)/.test(phrase.particle);
  return (
    (kind === "acquisition" || kind === "capital") &&
    !isInflected(units[chain.trigger]) &&
    !phrases.some((phrase) => phrase.to <= chain.trigger && phrase.bodies.length > 0 && isDone(phrase))
  );
}

export const byWhom: PartyRule = {
  id: "agreement/party-by",
  because: "〜による names the doer of a noun.",
  examples: [
    "[カナデ重工]による[ハルカ電機]の買収が成立した。 = acquisition concluded カナデ重工 ハルカ電機",
  ],
  where: "before",
  claim({ phrase, particle, verbs }) {
    if (verbs.length > 0 || phrase.owned !== null) return null;
    return /^(?:による|により|によって)$/.test(particle) ? "by" : null;
  },
};

export const headlineSubject: PartyRule = {
  id: "agreement/party-headline",
  because: "A headline leaves out the particle behind its subject.",
  examples: ["[カナデ重工] 来春にも[ハルカ電機]と提携へ = partnership planned カナデ重工 ハルカ電機"],
  where: "before",
  claim({ phrase, particle }, { discourse, sentence }) {
    return particle === "" && phrase.owned === null && discourse.isHeadline(sentence) ? "subject" : null;
  },
};
