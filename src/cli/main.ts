export async function main(_argv: string[]): Promise<void> {
  throw new Error("the command line is not built yet");
}
