package org.chalet.query.projection;

/** How a view is doing. */
public enum ViewState {
  /** Reads what happened before the start; its answers are older than the log. */
  STARTING,
  /** Takes in events as they happen. */
  FOLLOWING,
  /** Another node takes events in; this one reads what that one stored. */
  STANDBY,
  /** Cannot store or read; tries again and again, and skips nothing. */
  FAILING,
  STOPPED
}
