import { DEFAULT_LAYOUT, LAYOUT_NAMES, type LayoutName } from "../tokens/layouts.js";

/**
 * `kijiyomi tokens [-f FORMAT] [inputs...]` without commander and all that is loaded with it, which takes as long as to
 * tokenize an article. Null for everything else: help, mistakes and other ways to write options are commander's alone.
 */
export function plainTokens(
  args: readonly string[],
): { readonly inputs: readonly string[]; readonly format: LayoutName } | null {
  if (args[0] !== "tokens") return null;
  let format = DEFAULT_LAYOUT;
  const inputs: string[] = [];
  for (let i = 1; i < args.length; i++) {
    if (args[i] === "-f" || args[i] === "--format") {
      const named = LAYOUT_NAMES.find((name) => name === args[i + 1]);
      if (named === undefined) return null;
      format = named;
      i++;
    } else if (args[i].startsWith("-") && args[i] !== "-") {
      return null;
    } else {
      inputs.push(args[i]);
    }
  }
  return { inputs, format };
}
