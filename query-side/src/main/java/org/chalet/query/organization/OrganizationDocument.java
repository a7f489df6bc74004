package org.chalet.query.organization;

/**
 * An organization.
 *
 * @param opened microseconds since 1970 UTC
 * @param version sequence of the last event of its stream
 */
record OrganizationDocument(String id, String name, long opened, long version) {
  OrganizationDocument at(long newVersion) {
    return new OrganizationDocument(id, name, opened, newVersion);
  }

  OrganizationDocument named(String newName) {
    return new OrganizationDocument(id, newName, opened, version);
  }
}
