// Numbers and times for people.

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** 14:03:59 */
export const time = text => clock.format(new Date(text));

/** 14:03:59.123 */
export const exactTime = text => `${time(text)}.${String(new Date(text).getMilliseconds()).padStart(3, '0')}`;

/** 4 s, 3 min 20 s, 2 h 5 min, 3 d 4 h */
export function duration(seconds) {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return s % 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s / 60} min`;
  if (s < 86400) return s % 3600 < 60 ? `${Math.floor(s / 3600)} h` : `${Math.floor(s / 3600)} h ${Math.floor(s % 3600 / 60)} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor(s % 86400 / 3600)} h`;
}

/** 512 B, 12.5 KB, 3.9 MB; kilo and mega are powers of two. */
export function bytes(count) {
  const short = n => n.toFixed(n < 100 && n % 1 > 0.05 ? 1 : 0);
  if (count < 1024) return `${count} B`;
  return count < 1048576 ? `${short(count / 1024)} KB` : `${short(count / 1048576)} MB`;
}

/** 0x1B0000 */
export const hex = number => `0x${number.toString(16).toUpperCase()}`;

/** One message, many messages */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const short = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });

/** 45 µs, 12.3 ms, 4.05 s */
export function microseconds(count) {
  if (count < 1000) return `${Math.round(count)} µs`;
  return count < 1000000 ? `${short.format(count / 1000)} ms` : `${short.format(count / 1000000)} s`;
}

/** 0.35 Mbit/s, 12.3 Mbit/s, 940 Mbit/s; mega is a million here, as for lines. */
export const rate = mega => `${short.format(mega)} Mbit/s`;
