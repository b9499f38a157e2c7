package org.entente.testkit.good.peer;

import java.net.http.HttpClient;

import org.entente.testkit.good.plan.Plan;

class Neighbour {
    HttpClient phone;
    Plan plan;
}
