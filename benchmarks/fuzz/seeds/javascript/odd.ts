import a, {b as c, type D} from "./x.mjs"; import * as e from '../y'
export const re = /[/\]\/]+/giu, t = `a${b + `${c}`}d`, n = 0x1F + 1_000n, s = "\u{1F600}\x41\
x";
export default <T,>(x: T) => ({...x, ['k' + 1]: async function* () { return x! as any }, get y() { return 1 }, 'z': [, 1, ...a]}) satisfies D;
label: for (;;) { if (a?.b ?? c) break label; else a ||= b ? /r/ : 4 / 2 / 1 } // end
/* open
