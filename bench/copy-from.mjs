// COPY … FROM STDIN over a connection of pg, which speaks the protocol but has no command for it.

const CHUNK = 64 * 1024;

/** Copies rows of cells into a table, as CSV; gives how many there were. */
export function copyFrom(client, table, rows) {
  return new Promise((resolve, reject) => {
    let failed = null;
    let copied = 0;
    client.query({
      submit: (connection) => connection.query(`copy ${table} from stdin (format csv)`),
      handleCopyInResponse(connection) {
        let text = '';
        for (const row of rows) {
          text += `${row.map(quoted).join(',')}\n`;
          if (text.length < CHUNK) continue;
          connection.sendCopyFromChunk(Buffer.from(text));
          text = '';
        }
        if (text !== '') connection.sendCopyFromChunk(Buffer.from(text));
        connection.endCopyFrom();
      },
      handleCommandComplete: ({ text }) => {
        copied = Number(text.split(' ')[1]);
      },
      handleError: (error) => {
        failed = error;
      },
      handleReadyForQuery: () => (failed ? reject(failed) : resolve(copied)),
    });
  });
}

function quoted(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
