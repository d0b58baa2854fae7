import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The machine on which a document is to be made. */
export interface Machine {
  platform: string;
  arch: string;
  /** Linux with the musl C library, such as Alpine. */
  musl: boolean;
}

/** What Typst is given: the source of a template, and what it reads as `sys.inputs`. */
interface Source {
  mainFileContent: string;
  inputs: Readonly<Record<string, string>>;
}

/** A document that was laid out. */
interface LaidOut {
  readonly numOfPages: number;
}

/** What we use of the compiler. */
export interface Compiler {
  compile(source: Source): { hasError(): boolean; readonly result: LaidOut | null; takeError(): unknown };
  fetchDiagnostics(error: unknown): { message: string }[];
  pdf(document: LaidOut, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
  /** Forgets what was compiled and not used for so many compilations; without it, memory grows. */
  evictCache(age: number): void;
}

/** The package that brings Typst to a machine, or null where there is none for it. */
export function packageFor({ platform, arch, musl }: Machine): string | null {
  if (arch !== 'x64' && arch !== 'arm64') return null;
  const named = (variant: string) => `@myriaddreamin/typst-ts-node-compiler-${variant}`;
  if (platform === 'darwin') return named(`darwin-${arch}`);
  if (platform === 'linux') return named(`linux-${arch}-${musl ? 'musl' : 'gnu'}`);
  return null;
}

/** This machine. */
export function thisMachine(): Machine {
  const { platform, arch } = process;
  // Node names the glibc that it runs on; where it names none on Linux, it runs on musl.
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return { platform, arch, musl: platform === 'linux' && !header?.glibcVersionRuntime };
}

/**
 * The compiler for this machine, with the fonts that ship; null where there is none. Letters that those fonts lack are
 * taken from the machine's own.
 *
 * @param workspace an empty folder: a template reads nothing but what it is given
 */
export function loadCompiler(workspace: string): Compiler | null {
  const name = packageFor(thisMachine());
  if (!name) return null;
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(name) as {
      NodeCompiler: { create(options: object): Compiler };
    };
    const fonts = fileURLToPath(new URL('./fonts', import.meta.url));
    return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
  } catch (error) {
    // Left out at installation, or of another C library than this machine's.
    if (['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes((error as { code?: string }).code ?? ''))
      return null;
    throw error;
  }
}
