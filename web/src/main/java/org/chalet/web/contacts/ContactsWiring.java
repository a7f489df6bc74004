package org.chalet.web.contacts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /contacts}. */
@Configuration(proxyBeanMethods = false)
@Import({ContactsPages.class, DuplicatesPages.class})
public class ContactsWiring {}
