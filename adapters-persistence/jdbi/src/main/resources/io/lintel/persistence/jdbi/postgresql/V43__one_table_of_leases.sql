-- Who relays events and who tells of transitions stands in node_leases, as all that one node does.
drop table event_relay;
drop table status_teller;
