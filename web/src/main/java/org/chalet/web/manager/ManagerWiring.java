package org.chalet.web.manager;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /manager}. */
@Configuration(proxyBeanMethods = false)
@Import({ManagerPages.class, UsersPages.class, PeoplePages.class})
public class ManagerWiring {}
