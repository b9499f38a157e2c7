package org.entente.testkit.bad.talker.one;

import java.net.http.HttpClient;

class Talker {
    HttpClient phone;
}
