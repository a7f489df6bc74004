package org.chalet.query.organization;

/**
 * An organization.
 *
 * @param initials empty for the first letters of the name
 * @param logo SHA-256 of a PNG in the blob store; empty for none
 * @param opened microseconds since 1970 UTC
 * @param version sequence of the last event of its stream
 */
record OrganizationDocument(
    String id, String name, String initials, String logo, long opened, long version) {
  OrganizationDocument at(long newVersion) {
    return new OrganizationDocument(id, name, initials, logo, opened, newVersion);
  }

  OrganizationDocument named(String newName) {
    return new OrganizationDocument(id, newName, initials, logo, opened, version);
  }

  OrganizationDocument initialed(String others) {
    return new OrganizationDocument(id, name, others, logo, opened, version);
  }

  OrganizationDocument showing(String other) {
    return new OrganizationDocument(id, name, initials, other, opened, version);
  }
}
