import type {
  ClientRequests,
  ServerNotification,
  ServerNotifications,
  ServerRequests,
  TurnStartParams,
  UserInput,
} from "../experimental.js";
import type { Surface } from "./surface.js";

/**
 * Everything, for clients that initialize with `experimentalApi`: `connect<Experimental>(transport)`.
 */
export interface Experimental extends Surface {
  clientRequests: ClientRequests;
  serverRequests: ServerRequests;
  serverNotifications: ServerNotifications;
  serverNotification: ServerNotification;
  turnStart: TurnStartParams;
  userInput: UserInput;
}
