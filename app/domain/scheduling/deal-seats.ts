/** Which table of the host and which representative of the provider a meeting has; numbers count from 0. */
export type Seats = { hostSeat: number; providerSeat: number };

/** How many meetings each seat of a participant holds already. */
export type Load = number[];

/**
 * Deals meetings out to seats, each to the one of its side with the fewest so far, the first of equals. So the seats of one
 * participant differ by one at most, as far as what they hold already lets them, and none has more than there are slots.
 *
 * @param meetings by the numbers of host and provider.
 */
export function dealSeats(
  meetings: readonly { host: number; provider: number }[],
  { hosts, providers }: { hosts: readonly Load[]; providers: readonly Load[] },
): Seats[] {
  const loads = { hosts: hosts.map((load) => [...load]), providers: providers.map((load) => [...load]) };
  return meetings.map(({ host, provider }) => ({
    hostSeat: take(loads.hosts[host] ?? []),
    providerSeat: take(loads.providers[provider] ?? []),
  }));
}

function take(load: Load): number {
  const seat = load.indexOf(Math.min(...load));
  load[seat] = (load[seat] ?? 0) + 1;
  return seat;
}
