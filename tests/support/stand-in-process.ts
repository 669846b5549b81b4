/** `tsx tests/support/stand-in-process.ts <port>`: the stand-in server as a process that can be killed. */
import { startStandIn } from "~/tests/support/stand-in-server";

await startStandIn({ port: Number(process.argv[2]) });
