import { useEffect, useState } from "react";

/** The time, from the moment of the page on and then by the clock of the browser, twice a minute; it needs no network. */
export function useNow(first: Date): Date {
  const [now, setNow] = useState(first);
  useEffect(() => {
    // The browser's clock may be wrong: what has passed since the page was made is added to the server's.
    const began = Date.now();
    const timer = setInterval(() => setNow(new Date(first.getTime() + Date.now() - began)), 30_000);
    return () => clearInterval(timer);
  }, [first]);
  return now;
}
