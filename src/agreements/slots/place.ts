import { isPlace } from "../actors.js";
import type { Scene } from "../scene.js";
import { describes, nextInflected } from "../units.js";

/** Where it was done: a place with で that belongs to the trigger or to the talks that led to it. */
export function placeOf({ units, phrases, chain }: Scene): { id: string; start: number; end: number } | null {
  const phrase = phrases.findLast(({ to, particle, owned, bodies }) => {
    if (
      to > chain.end ||
      owned !== null ||
      !/^(?:で|にて|において)$/.test(particle) ||
      bodies.length !== 1 ||
      !isPlace(bodies[0])
    )
      return false;
    const verb = nextInflected(units, to);
    return verb >= 0 && verb <= chain.end && !(verb < chain.trigger && describes(units, verb));
  });
  return phrase ? { id: phrase.bodies[0].id, start: phrase.start, end: phrase.end } : null;
}
