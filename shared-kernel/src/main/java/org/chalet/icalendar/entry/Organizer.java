package org.chalet.icalendar.entry;

/** Who invites to what is written in a calendar: its owner. */
public record Organizer(String email, String name) {}
