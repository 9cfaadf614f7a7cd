import type { Frame } from "./frames.js";
export function mergeFrames(frames: readonly Frame[]): Frame[] {
  const out: Frame[] = [];
  for (const f of frames) {
    const ids = new Set(f.seats.map((s) => s.body.id));
    const same = out.find((o) => {
      const shared = o.seats.filter((s) => ids.has(s.body.id)).length;
      return shared === Math.min(o.seats.length, f.seats.length);
    });
    if (!same) out.push(f);
    else if (f.status === "ended" || f.status === "failed")
      out[out.indexOf(same)] = { ...same, status: f.status };
  }
  return out;
}
