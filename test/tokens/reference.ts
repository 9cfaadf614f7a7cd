import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { KuromojiToken, KuromojiTokenizer } from "../../src/tokens/index.js";

const require = createRequire(import.meta.url);

/** The `kuromoji` package itself, to compare with. */
export interface Reference {
  /** Kuromoji's tokens; null where it fails: it throws, or it loses text. */
  tokenize(text: string): KuromojiToken[] | null;
}

/** Its engine as it is. */
export function openKuromoji(): Promise<KuromojiTokenizer> {
  const kuromoji = require("kuromoji");
  const dicPath = dirname(require.resolve("kuromoji/dict/cc.dat.gz"));
  return new Promise((resolve, reject) =>
    kuromoji
      .builder({ dicPath })
      .build((error: Error | null, built: KuromojiTokenizer) => (error ? reject(error) : resolve(built))),
  );
}

export async function openReference(): Promise<Reference> {
  const engine = await openKuromoji();
  return {
    tokenize(text) {
      let tokens: KuromojiToken[];
      try {
        tokens = engine.tokenize(text);
      } catch {
        return null;
      }
      return tokens.map((t) => t.surface_form).join("") === text ? tokens.map(withTruePosition) : null;
    },
  };
}

/** Kuromoji counts from the start of the last token before 。 or 、, and counts code points: count from the text instead. */
function withTruePosition(token: KuromojiToken, i: number, all: KuromojiToken[]): KuromojiToken {
  const before = all[i - 1];
  token.word_position = before ? before.word_position + before.surface_form.length : 1;
  return token;
}
