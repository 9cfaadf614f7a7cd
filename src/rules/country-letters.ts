/** Countries that newspapers write as one letter. */
export const COUNTRY_LETTERS: readonly string[] = [..."日米中韓英独仏露欧朝伊印豪加台"];

/** Those whose letter stands before a name or an office of theirs: 米ルミナ, 仏大統領. */
export const LETTERS_BEFORE_NAMES: readonly string[] = [..."米英独仏露韓伊豪印加"];
