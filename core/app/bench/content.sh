#!/usr/bin/env bash
# A copy of the demo's content with COUNT more news and COUNT more activities, for figures about growth.
# Usage: core/app/bench/content.sh COUNT DIR; then ./weilu run --content DIR --data NEW
set -euo pipefail
count=$1 dir=$2
cp -r "$(dirname "$0")/../../../content" "$dir"
places=(社区之家 河边步道 老戏台 图书角 院子里) things=(包饺子 修雨伞 认星星 写春联 补衣裳 学量血压 种薄荷 唱老歌)
for ((i = 0; i < count; i++)); do
  place=${places[i % 5]} thing=${things[i % 8]}
  cat >"$dir/news/more-$i.md" <<TEXT
---
title: $place第 $i 回$thing，来了不少邻居
summary: 大家带着自家的东西来，说说笑笑，一个上午就过去了。
column: stories
author: editor
published: -$((1 + i % 300))d 09:$((10 + i % 50))
---
这一回$thing在$place，风不大，茶是热的。有人带孩子，有人带老花镜。第 $i 张照片贴在门口。

下回还在这里，人多了就排队，不着急。
TEXT
  cat >"$dir/activities/more-$i.md" <<TEXT
---
title: $place$thing（$i）
summary: 带双手来就行，东西都备好了。
kind: class
leader: leader
starts: +$((1 + i % 120))d $((9 + i % 9)):00
ends: +$((1 + i % 120))d $((10 + i % 9)):30
place: $place
capacity: $((10 + i % 30))
---
先看，再学，最后自己动手。$thing没有门槛，第一次来的人坐前面。
TEXT
done
