/**
 * What open booking at one arena should do, in plain lists: compared step by step with what the database holds. Providers,
 * slots and tables are numbers; a table number is one employer's, who has the table or has left.
 */
export type Command =
  | { do: "book"; provider: number; slot: number; table: number }
  | { do: "move"; meeting: number; slot: number; table: number }
  | { do: "cancel"; meeting: number; by: "provider" | "host" }
  | { do: "wait"; provider: number; table: number }
  | { do: "leave-line"; provider: number; table: number }
  | { do: "offer" }
  | { do: "pass"; minutes: number }
  | { do: "employer-leaves"; table: number }
  | { do: "employer-joins"; table: number }
  | { do: "call-off" };

type Place = { slot: number; table: number };
export type ModelMeeting = Place & { id: number; provider: number };
export type ModelEntry = { provider: number; table: number; offer: { slot: number; expiresAt: number } | null };

/** Minutes from the beginning of the world to the first slot, and how long a slot is. */
export const firstSlotAt = 150;
export const slotMinutes = 15;
const offerMinutes = 30;

/** Everything that stands; `freed` are places to offer, in order, and `now` is in minutes. */
export class BookingModel {
  now = 0;
  isOpen = true;
  meetings: ModelMeeting[] = [];
  line: ModelEntry[] = [];
  freed: Place[] = [];
  private made = 0;

  constructor(private readonly tables: Set<number>) {}

  /** Does a command; what is expected of it: "ok", a refusal, "clash" for any of the three, or "none" where there is nothing to do. */
  run(command: Command): string {
    if (command.do === "book") return this.book(command);
    if (command.do === "move") return this.move(command);
    if (command.do === "cancel") return this.cancel(command);
    if (command.do === "wait") return this.wait(command);
    if (command.do === "leave-line") return this.leaveLine(command);
    if (command.do === "offer") return this.offerAll();
    if (command.do === "pass") return this.pass(command.minutes);
    if (command.do === "employer-leaves") return this.employerLeaves(command.table);
    if (command.do === "employer-joins") return this.employerJoins(command.table);
    return this.callOff();
  }

  /** The meeting that a number of a command stands for, if any stands. */
  meetingAt(number: number): ModelMeeting | undefined {
    return this.meetings[number % Math.max(1, this.meetings.length)];
  }

  private book(place: Place & { provider: number }): string {
    if (this.clashes(place)) return "clash";
    const refusal = this.refusalOf(place);
    if (refusal) return refusal;
    this.meetings.push({ id: this.made++, ...pick(place), provider: place.provider });
    for (const entry of this.line.filter((each) => isOf(each, place))) {
      if (entry.offer && entry.offer.slot !== place.slot)
        this.freed.push({ slot: entry.offer.slot, table: place.table });
    }
    this.line = this.line.filter((each) => !isOf(each, place));
    return "ok";
  }

  private move({ meeting: number, slot, table }: Place & { meeting: number }): string {
    const meeting = this.meetingAt(number);
    if (!meeting) return "none";
    const { provider, id } = meeting;
    const refusal = this.refusalOf({ slot, table, provider });
    if (refusal) return refusal;
    if (this.clashes({ slot, table, provider, besides: id })) return "clash";
    this.freed.push(pick(meeting));
    Object.assign(meeting, { slot, table });
    this.line = this.line.filter((each) => !(isOf(each, { provider, table }) && each.offer?.slot === slot));
    return "ok";
  }

  private cancel({ meeting: number }: { meeting: number }): string {
    const meeting = this.meetingAt(number);
    if (!meeting) return "none";
    if (startOf(meeting.slot) <= this.now) return "begun";
    this.meetings = this.meetings.filter((each) => each !== meeting);
    this.freed.push(pick(meeting));
    return "ok";
  }

  private wait({ provider, table }: { provider: number; table: number }): string {
    if (!this.isOpen || !this.tables.has(table)) return "no-such-table";
    if (this.line.some((each) => isOf(each, { provider, table }))) return "already-waiting";
    this.line.push({ provider, table, offer: null });
    return "ok";
  }

  private leaveLine(leaver: { provider: number; table: number }): string {
    const entry = this.line.find((each) => isOf(each, leaver));
    if (!entry) return "none";
    this.line = this.line.filter((each) => each !== entry);
    if (entry.offer) this.freed.push({ slot: entry.offer.slot, table: entry.table });
    return "ok";
  }

  private offerAll(): string {
    for (const place of this.freed.splice(0)) {
      const isTaken = this.meetings.some((each) => each.slot === place.slot && each.table === place.table);
      const isOffered = this.line.some(({ table, offer }) => table === place.table && offer?.slot === place.slot);
      if (this.windowRefusal(place) || isTaken || isOffered) continue;
      const isBusy = (provider: number) =>
        this.meetings.some((each) => each.slot === place.slot && each.provider === provider);
      const next = this.line.find(({ table, offer, provider }) => table === place.table && !offer && !isBusy(provider));
      if (next) next.offer = { slot: place.slot, expiresAt: Math.min(this.now + offerMinutes, firstSlotAt) };
    }
    return "ok";
  }

  private pass(minutes: number): string {
    this.now += minutes;
    const isOver = ({ offer }: ModelEntry) => offer !== null && offer.expiresAt <= this.now;
    for (const { table, offer } of this.line.filter(isOver)) if (offer) this.freed.push({ slot: offer.slot, table });
    this.line = this.line.filter((entry) => !isOver(entry));
    return "ok";
  }

  private employerLeaves(table: number): string {
    if (!this.isOpen || !this.tables.has(table)) return "gone";
    if (firstSlotAt <= this.now) return "arena-begun";
    this.tables.delete(table);
    this.meetings = this.meetings.filter((each) => each.table !== table);
    this.line = this.line.filter((each) => each.table !== table);
    this.freed = this.freed.filter((each) => each.table !== table);
    return "ok";
  }

  private employerJoins(table: number): string {
    if (!this.isOpen) return "no-such-arena";
    if (firstSlotAt <= this.now) return "closed";
    this.tables.add(table);
    return "ok";
  }

  private callOff(): string {
    if (!this.isOpen) return "none";
    this.isOpen = false;
    this.meetings = [];
    this.line = [];
    return "ok";
  }

  private refusalOf({ slot, table, provider }: Place & { provider: number }): string | null {
    const refusal = this.windowRefusal({ slot, table });
    if (refusal) return refusal;
    const isHeld = this.line.some(
      ({ offer, ...entry }) => entry.table === table && offer?.slot === slot && entry.provider !== provider,
    );
    return isHeld ? "held" : null;
  }

  private windowRefusal({ table }: Place): string | null {
    if (!this.tables.has(table)) return "no-such-place";
    return !this.isOpen || firstSlotAt <= this.now ? "closed" : null;
  }

  private clashes({ slot, table, provider, besides }: Place & { provider: number; besides?: number }): boolean {
    return this.meetings.some(
      (each) => each.id !== besides && each.slot === slot && (each.table === table || each.provider === provider),
    );
  }
}

function startOf(slot: number): number {
  return firstSlotAt + slot * slotMinutes;
}

function pick({ slot, table }: Place): Place {
  return { slot, table };
}

function isOf(entry: ModelEntry, { provider, table }: { provider: number; table: number }): boolean {
  return entry.provider === provider && entry.table === table;
}
