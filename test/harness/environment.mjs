// Jest's environment for Node, which at the end of a file also ends what the file left running.
import { TestEnvironment } from 'jest-environment-node';

export default class HarnessEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'run_finish') return;
    const ends = [...(this.global.__SPOKEWELL_LOOSE_ENDS__ ?? [])].reverse();
    for (const end of ends) {
      await end().catch((error) => process.stderr.write(`What a test left running did not end: ${error}\n`));
    }
  }
}
