import { Command, Option } from "commander";
import { DEFAULT_LAYOUT, LAYOUT_NAMES, type LayoutName } from "../tokens/layouts.js";

const EXAMPLES = `
Each line of the input is tokenized by itself, as \`mecab -d ipadic\` does it; white space is a token.

Examples:
  echo すもももももももものうち | kijiyomi tokens
  kijiyomi tokens --format wakati article.txt > words.txt
  kijiyomi tokens -f ndjson article.txt | jq -r '.tokens[] | [.surface_form, .reading] | @tsv'`;

/** `kijiyomi tokens`: text in, tokens out. */
export function tokensCommand(): Command {
  return new Command("tokens")
    .description("print the tokens of text in MeCab's layout")
    .argument("[inputs...]", "files, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "MeCab's layout, words with spaces between, or JSON for each line")
        .choices(LAYOUT_NAMES)
        .default(DEFAULT_LAYOUT),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], { format }: { format: LayoutName }) => {
      const { printTokens } = await import("./print-tokens.js");
      process.exitCode = await printTokens(inputs, format);
    });
}
